/** The keys of the window, and its keyboard focus. Begin with {@link org.smriti.app.view.keys.KeyHandler}. */
package org.smriti.app.view.keys;
