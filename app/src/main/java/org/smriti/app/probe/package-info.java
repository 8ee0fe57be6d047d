/**
 * Scripted recall tests: a session follows a walk, shows the models the first frames, lets them imagine the rest, and scores these.
 *
 * <p>Depends on neither a window nor the command line. Begin with {@link org.smriti.app.probe.Probe}.
 */
package org.smriti.app.probe;
