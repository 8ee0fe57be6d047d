/**
 * Writes sessions as files to look at elsewhere: films of panes side by side as GIF or PNG, tables as CSV.
 *
 * <p>Draws into arrays with a font of its own: it needs no display and no installed fonts. Begin with {@link org.smriti.app.export.Film}.
 */
package org.smriti.app.export;
