package org.smriti.app.files;

/**
 * A step that a person wants to come back to.
 *
 * @param branch its number
 * @param step index of the step
 * @param name for people; may be empty
 */
public record SavedBookmark(int branch, int step, String name) {}
