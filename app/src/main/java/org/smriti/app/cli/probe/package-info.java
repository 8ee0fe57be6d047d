/**
 * The command {@code probe}. Begin with {@link org.smriti.app.cli.probe.ProbeCommand}.
 */
package org.smriti.app.cli.probe;
