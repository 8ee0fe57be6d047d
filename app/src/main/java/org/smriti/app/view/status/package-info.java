/** The line at the bottom that tells what runs and how fast. */
package org.smriti.app.view.status;
