/**
 * The command {@code train}. Begin with {@link org.smriti.app.cli.train.TrainCommand}.
 */
package org.smriti.app.cli.train;
