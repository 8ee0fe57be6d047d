/**
 * The catalogue of walks: what an agent does in a clip, an exam, a probe or a recording, each described once.
 *
 * <p>A {@link org.smriti.model.world.walk.Walk} is the kind, a {@link org.smriti.model.world.walk.Course} what it leaves open. Who uses a
 * walk chooses the course; the policies that lead the way are in {@code policy}. Begin with {@link org.smriti.model.world.walk.Walk}.
 */
package org.smriti.model.world.walk;
