/**
 * Sessions on the disk: a {@code .smriti} file is a zip with {@code session.json} and the frames that cannot be computed again.
 *
 * <p>Sizes, names and numbers of a file are checked before they are used, as it may come from anywhere. Begin with {@link
 * org.smriti.app.files.SessionFile}.
 */
package org.smriti.app.files;
