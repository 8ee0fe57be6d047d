/** The timeline of all steps of the current branch. */
package org.smriti.app.view.timeline;
