/** What charts, map and timeline are painted with. */
package org.smriti.app.view.paint;
