package org.smriti.model.world;

import org.smriti.model.io.npy.NpyArray;

/**
 * What a recording tells of the states of a walk besides actions and poses, for whoever reads it in numpy.
 *
 * @param name of the array in files
 * @param values of whole numbers, the first axis counting moments
 * @param least that any walk can have
 * @param most that any walk can have
 */
public record StateArray(String name, NpyArray values, int least, int most) {}
