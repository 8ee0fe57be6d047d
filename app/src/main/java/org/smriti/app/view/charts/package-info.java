/** Charts of what happens inside the models. */
package org.smriti.app.view.charts;
