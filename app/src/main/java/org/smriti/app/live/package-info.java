/**
 * Runs the session that the window shows; depends on no window itself.
 *
 * <p>Begin with {@link org.smriti.app.live.Player}: a person's commands arrive there, are carried out on the model thread by the one
 * {@code LiveSession}, and their results go to the window through the {@link org.smriti.app.live.thread.EventQueue}. {@code Beginnings}
 * says how a session begins, {@code ModelSwitcher} with which models.
 */
package org.smriti.app.live;
