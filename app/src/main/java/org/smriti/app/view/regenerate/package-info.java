/** Preparing a take: from where, from how much, in how many steps. */
package org.smriti.app.view.regenerate;
