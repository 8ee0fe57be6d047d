/** The maze from above. */
package org.smriti.app.view.map;
