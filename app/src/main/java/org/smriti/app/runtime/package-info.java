/**
 * The threads: the one that owns the models, and the clock that drives it.
 *
 * <p>Only this package makes threads. {@link org.smriti.app.runtime.Player} carries out what a person asks for on the model thread and tells of it
 * through a {@link org.smriti.app.runtime.Feed}.
 */
package org.smriti.app.runtime;
