/** Which key does what. */
package org.smriti.app.view.help;
