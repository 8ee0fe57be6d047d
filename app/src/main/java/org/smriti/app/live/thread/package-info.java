/**
 * The model thread, the clock that drives it, the thread for the disk, and the queue of events back to the window. No thread waits for
 * another.
 */
package org.smriti.app.live.thread;
