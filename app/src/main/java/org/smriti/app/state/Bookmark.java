package org.smriti.app.state;

/**
 * A step that a person has marked.
 *
 * @param branch number of its branch
 * @param step index of its step
 */
public record Bookmark(int branch, int step) {}
