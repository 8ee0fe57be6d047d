/**
 * The command {@code evaluate}. Begin with {@link org.smriti.app.cli.evaluate.EvaluateCommand}.
 */
package org.smriti.app.cli.evaluate;
