/** The panes in which truth and predictions are shown. */
package org.smriti.app.view.stage;
