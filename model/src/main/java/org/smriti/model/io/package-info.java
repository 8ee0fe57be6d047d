/**
 * Files at the border: NumPy archives, pictures. Headers are checked before anything is believed.
 *
 * <p>Nothing here knows of mazes or networks. Begin with {@link org.smriti.model.io.Npz}.
 */
package org.smriti.model.io;
