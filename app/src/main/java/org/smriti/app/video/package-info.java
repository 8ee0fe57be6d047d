/**
 * Reads films and folders of pictures that a person has chosen, as square frames of a model's size.
 *
 * <p>Films are decoded by FFmpeg in a process of its own, so that no file can take the window down, and given no way to open any
 * other file or address. Everything that goes wrong is one line. Nothing of the window, the state or what is live may be used here.
 * Begin with {@link org.smriti.app.video.Video}.
 */
package org.smriti.app.video;
