/** What was just done to the whole session, and a button to undo it. */
package org.smriti.app.view.undo;
