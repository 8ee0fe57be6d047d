/**
 * What the charts show, as plain values worked out from the steps; knows no window and no chart library.
 *
 * <p>Begin with {@link org.smriti.app.view.charts.data.Curve}.
 */
package org.smriti.app.view.charts.data;
