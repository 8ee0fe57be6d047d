/**
 * Sessions on the disk: a {@code .smriti} file is a zip with {@code session.json} and the frames that cannot be computed again.
 *
 * <p>Nothing that is read is believed: sizes, names and numbers are checked before they are used. Begin with {@link
 * org.smriti.app.files.SessionFile}.
 */
package org.smriti.app.files;
