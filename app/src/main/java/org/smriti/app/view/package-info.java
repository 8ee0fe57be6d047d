/**
 * The window; one package per thing on screen. Views read the state and ask through its commands; they know neither models nor threads.
 *
 * <p>Begin with {@link org.smriti.app.view.ExplorerView}.
 */
package org.smriti.app.view;
