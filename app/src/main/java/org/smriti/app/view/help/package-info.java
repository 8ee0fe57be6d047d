/** The overlay that shows which key does what, and lets keys be changed. */
package org.smriti.app.view.help;
