/**
 * Gives spoilt files to everything that reads one: whatever comes, it is read or refused in one line, soon and with little memory.
 *
 * <p>A few hundred files for each reader by default; {@code mvn -q -pl app -am test -Dtest=ReadersFuzzTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dfuzz=100000} takes as many as one likes, {@code -Dfuzz.seed=7} others. Begin with {@link
 * org.smriti.app.fuzz.FuzzRun}.
 */
package org.smriti.app.fuzz;
