/** What keys do in the window, and where the focus is. Begin with {@link org.smriti.app.view.keys.KeyHandler}. */
package org.smriti.app.view.keys;
