/**
 * The model as it plays: a memory of fixed size that observes frame after frame, and predictions made from it.
 *
 * <p>Knows networks and noise, and nothing of worlds: a frame comes as pixels, an action's number and a pose. One thread uses a
 * {@link org.smriti.model.memory.WorldModel} and its memories. Begin there.
 */
package org.smriti.model.memory;
