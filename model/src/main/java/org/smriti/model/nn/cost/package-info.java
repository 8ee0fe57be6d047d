/**
 * What a network costs, counted and not measured: floating point operations and memory. Begin with
 * {@link org.smriti.model.nn.cost.FlopCount}.
 */
package org.smriti.model.nn.cost;
