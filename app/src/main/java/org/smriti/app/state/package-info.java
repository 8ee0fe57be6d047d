/**
 * What the window shows, as JavaFX properties, and the commands that the window can call.
 *
 * <p>Only the JavaFX thread touches it. {@link org.smriti.app.state.ExplorerState} is pure data; events from the model thread are put into it by
 * {@link org.smriti.app.state.Updater}; commands go out through {@link org.smriti.app.state.Commands}.
 */
package org.smriti.app.state;
