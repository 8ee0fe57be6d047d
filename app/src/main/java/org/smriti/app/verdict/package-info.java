/**
 * Verdicts in words on what was remembered: {@link org.smriti.app.verdict.Verdict} judges one prediction, {@link org.smriti.app.verdict.Verdicts}
 * those of a session's steps. Depends on no window.
 */
package org.smriti.app.verdict;
