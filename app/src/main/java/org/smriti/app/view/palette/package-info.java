/** Colours with a meaning, as JavaFX colours. */
package org.smriti.app.view.palette;
