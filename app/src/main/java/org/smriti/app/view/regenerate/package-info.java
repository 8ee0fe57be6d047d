/** Regenerating steps: from which step, after which clean prefix, in how many denoising steps. */
package org.smriti.app.view.regenerate;
