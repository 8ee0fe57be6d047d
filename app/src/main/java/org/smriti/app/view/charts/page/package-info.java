/**
 * The pages of the charts, one class each. Begin with {@link org.smriti.app.view.charts.page.RecallPage}.
 */
package org.smriti.app.view.charts.page;
