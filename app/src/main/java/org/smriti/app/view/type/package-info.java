/** The fonts of the window. Begin with {@link org.smriti.app.view.type.Typeface}; it brings Telugu glyphs, which few machines have. */
package org.smriti.app.view.type;
