/**
 * Who decides where the agent goes: wanderers, scripted probes and a person's keys, and the trajectories they leave.
 *
 * <p>Policies see the simulation and return actions; they never move the agent themselves. Begin with
 * {@link org.smriti.model.world.policy.Policy} and {@link org.smriti.model.world.policy.Trajectory}.
 */
package org.smriti.model.world.policy;
