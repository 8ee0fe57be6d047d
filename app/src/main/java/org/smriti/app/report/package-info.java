/**
 * The benchmarks page: what {@code bench} and {@code evaluate} measured, as Markdown with pictures. Nothing here measures.
 *
 * <p>Begin with {@link org.smriti.app.report.BenchmarksPage}.
 */
package org.smriti.app.report;
