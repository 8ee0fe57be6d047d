/**
 * What a network is: its sizes and layers, and how they stand in a model folder. Begin with {@link org.smriti.model.nn.config.NetConfig}.
 */
package org.smriti.model.nn.config;
