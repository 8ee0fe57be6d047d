/**
 * What a network is: its sizes, and its layers, and how a model folder tells them. Begin with
 * {@link org.smriti.model.nn.config.NetConfig}.
 */
package org.smriti.model.nn.config;
