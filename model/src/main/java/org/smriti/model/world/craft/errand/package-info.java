/**
 * What agents in a valley set out to do: small errands, and plans that string them together. Begin with
 * {@link org.smriti.model.world.craft.errand.CraftPolicies}.
 */
package org.smriti.model.world.craft.errand;
