/**
 * Gives spoilt files to everything that reads one. Each must be read, or refused in one line, in bounded time and memory.
 *
 * <p>A few hundred files for each reader by default; {@code mvn -q -pl app -am test -Dtest=ReadersFuzzTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dfuzz=100000} runs more, {@code -Dfuzz.seed=7} others. Begin with {@link
 * org.smriti.app.fuzz.FuzzRun}.
 */
package org.smriti.app.fuzz;
