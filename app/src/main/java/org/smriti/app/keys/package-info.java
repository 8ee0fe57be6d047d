/**
 * Which key does what: {@link org.smriti.app.keys.UserCommand} names all that keys can do, {@link org.smriti.app.keys.KeyMap} says by which. No window here.
 */
package org.smriti.app.keys;
