/**
 * Which keys give which command: {@link org.smriti.app.keys.UserCommand} lists the commands, {@link org.smriti.app.keys.KeyMap} their keys.
 * Depends on no window.
 */
package org.smriti.app.keys;
