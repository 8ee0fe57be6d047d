/**
 * The command line: one class per command, listed in {@link org.smriti.app.cli.Smriti}.
 *
 * <p>A command is a {@code Callable<Integer>} that mixes in {@link org.smriti.app.cli.options.CommonOptions}, writes its result to
 * {@code spec.commandLine().getOut()}, its progress to {@code getErr()}, and throws
 * {@link org.smriti.app.cli.options.UsageException} for what a person can put right. {@link org.smriti.app.cli.Failures} turns every
 * exception into one line and an exit code. Begin with {@link org.smriti.app.cli.InfoCommand}.
 */
package org.smriti.app.cli;
