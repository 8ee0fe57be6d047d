/** The pictures of a film as arrays of bytes: drawing and writing on them, and their 256 colours for a GIF. */
package org.smriti.app.export.pixels;
