/**
 * Writes what was measured for people: the benchmarks page as Markdown, and curves as SVG, for which Java needs fonts but no display.
 * Measures nothing itself.
 *
 * <p>Begin with {@link org.smriti.app.report.BenchmarksPage}.
 */
package org.smriti.app.report;
