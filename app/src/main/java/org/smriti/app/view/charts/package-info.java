/**
 * Charts of what happens inside the models, one at a time, all with the playhead as their cursor.
 *
 * <p>Begin with {@link org.smriti.app.view.charts.ChartsView}. Each chart is a {@link org.smriti.app.view.charts.plot.ChartPage}; the values
 * that it shows are computed in {@link org.smriti.app.view.charts.data}.
 */
package org.smriti.app.view.charts;
