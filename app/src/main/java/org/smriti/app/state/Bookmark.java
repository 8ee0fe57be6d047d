package org.smriti.app.state;

/**
 * A step to come back to.
 *
 * @param branch number of its branch
 * @param step its index
 */
public record Bookmark(int branch, int step) {}
