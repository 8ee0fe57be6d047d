/** The colours that mean something. */
package org.smriti.app.view.palette;
