/**
 * Pictures, films and tables of what a session showed, as files: panes side by side, GIF, PNG, CSV.
 *
 * <p>Draws into arrays, with letters of its own: it needs no display and no fonts. Begin with {@link org.smriti.app.export.Film}.
 */
package org.smriti.app.export;
