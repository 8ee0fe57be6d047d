/**
 * What the window remembers from one start to the next. Begin with {@link org.smriti.app.settings.Settings}; {@link
 * org.smriti.app.settings.SettingsFile} keeps it as JSON.
 */
package org.smriti.app.settings;
