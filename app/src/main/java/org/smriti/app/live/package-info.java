/**
 * What is played live. Nothing of a window may be here.
 *
 * <p>Begin with {@link org.smriti.app.live.Player}: what a person asks for arrives there, is done on the model thread by the one
 * {@code LiveSession}, and is told through the {@link org.smriti.app.live.thread.EventQueue}.
 */
package org.smriti.app.live;
