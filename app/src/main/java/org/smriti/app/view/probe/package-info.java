/** The card that tells what a probe found. Begin with {@link org.smriti.app.view.probe.ProbeCard}. */
package org.smriti.app.view.probe;
