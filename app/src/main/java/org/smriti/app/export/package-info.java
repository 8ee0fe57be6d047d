/**
 * Writes sessions as files to look at elsewhere: films of panes side by side as MP4, GIF or PNG, tables as CSV.
 *
 * <p>Draws into arrays with a font of its own: it needs no display and no installed fonts. MP4 is FFmpeg's. Begin with {@link org.smriti.app.export.Film}.
 */
package org.smriti.app.export;
