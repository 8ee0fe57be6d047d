/**
 * What was measured, to be read: the benchmarks page, as Markdown, and curves as SVG, for which Java needs fonts but no display. Nothing
 * here measures.
 *
 * <p>Begin with {@link org.smriti.app.report.BenchmarksPage}.
 */
package org.smriti.app.report;
