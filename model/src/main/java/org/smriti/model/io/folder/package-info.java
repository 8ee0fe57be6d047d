/** A model's folder: its configuration and its weights, read and written as a whole. Begin with {@link org.smriti.model.io.folder.ModelFolder}. */
package org.smriti.model.io.folder;
