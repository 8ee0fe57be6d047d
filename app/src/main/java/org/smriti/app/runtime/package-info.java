/**
 * What is played, and the threads that play it: the one that owns the models, the clock that drives it, and one for the disk. Nothing
 * of a window may be here.
 *
 * <p>Begin with {@link org.smriti.app.runtime.Player}, which carries out on the model thread what a person asks for, and tells of it
 * through a {@link org.smriti.app.runtime.Feed}; what is played just now is a {@code Play}.
 */
package org.smriti.app.runtime;
