/**
 * What the pages of the charts are made of: plots, figures, styles and hover text. Begin with
 * {@link org.smriti.app.view.charts.plot.ChartPage}.
 */
package org.smriti.app.view.charts.plot;
