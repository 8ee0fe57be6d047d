/**
 * The row of controls below the stage: keys on the screen that steer, and the buttons of a player. Begin with {@link
 * org.smriti.app.view.transport.ControlBar}.
 */
package org.smriti.app.view.transport;
