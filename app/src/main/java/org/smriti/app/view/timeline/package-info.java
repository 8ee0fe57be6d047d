/** The strip of everything shown so far. */
package org.smriti.app.view.timeline;
