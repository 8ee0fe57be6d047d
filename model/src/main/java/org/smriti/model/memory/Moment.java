package org.smriti.model.memory;

/**
 * What is known of a frame before it is seen: what led to it and where it is taken, as odometry would tell.
 *
 * @param action number of the action, 0…5
 * @param x cells
 * @param y cells
 * @param heading radians
 */
public record Moment(int action, double x, double y, double heading) {}
