/** The status bar: device, speed and long-running work. */
package org.smriti.app.view.status;
