/** The architectures that are compared, each of as many parameters. Begin with {@link org.smriti.model.nn.variant.Variant}. */
package org.smriti.model.nn.variant;
