package org.smriti.app.state;

/**
 * A moment to come back to.
 *
 * @param branch its branch
 * @param step index of its step
 */
public record Bookmark(int branch, int step) {}
