/**
 * The rules of the world of blocks, as data: what can be carried, taken, placed and made. Begin with
 * {@link org.smriti.model.world.craft.rules.Rules}.
 */
package org.smriti.model.world.craft.rules;
