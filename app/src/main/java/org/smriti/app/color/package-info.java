/**
 * What colours mean, in the window, in charts, in films and in reports. Begin with {@link org.smriti.app.color.Meaning}. Knows neither JavaFX
 * nor AWT: each of them makes its own colour of {@link org.smriti.app.color.OkabeIto#rgb}.
 */
package org.smriti.app.color;
