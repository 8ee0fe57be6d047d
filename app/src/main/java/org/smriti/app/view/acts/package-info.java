/**
 * Everything that can be done in the window, in one catalogue: {@link org.smriti.app.view.acts.Acts}. Keys, the palette, context menus and
 * buttons run its acts, so that each does the same wherever it is found.
 */
package org.smriti.app.view.acts;
