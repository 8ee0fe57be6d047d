/**
 * The truth about what a walk has seen: for every frame, how long ago its content was last in view.
 *
 * <p>Recall is measured against this; nothing here knows of models. Begin with {@link org.smriti.model.world.sight.Sight}.
 */
package org.smriti.model.world.sight;
