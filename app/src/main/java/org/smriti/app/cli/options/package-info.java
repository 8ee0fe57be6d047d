/**
 * What several commands share: options, arguments and how they are refused, progress. Begin with
 * {@link org.smriti.app.cli.options.Arguments}.
 */
package org.smriti.app.cli.options;
