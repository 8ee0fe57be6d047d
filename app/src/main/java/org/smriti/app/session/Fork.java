package org.smriti.app.session;

/**
 * Where a branch leaves another.
 *
 * @param parent number of the other branch
 * @param at index of the first step that is its own
 */
public record Fork(int parent, int at) {}
