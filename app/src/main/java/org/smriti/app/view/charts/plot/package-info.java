/**
 * What the pages of the charts are made of: plots, figures, colours and what the mouse is over. Begin with
 * {@link org.smriti.app.view.charts.plot.ChartPage}.
 */
package org.smriti.app.view.charts.plot;
