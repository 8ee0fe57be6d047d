/**
 * Scripted recall tests: a session that walks by itself, shows the models a stretch, lets them imagine the rest, and keeps score.
 *
 * <p>Knows neither windows nor the command line. Begin with {@link org.smriti.app.probe.Probe}.
 */
package org.smriti.app.probe;
