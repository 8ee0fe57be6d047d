/**
 * NumPy's arrays and archives of them. Begin with {@link org.smriti.model.io.npy.Npz}.
 */
package org.smriti.model.io.npy;
