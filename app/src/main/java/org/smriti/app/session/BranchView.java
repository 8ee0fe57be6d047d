package org.smriti.app.session;

import java.util.Optional;

/**
 * A branch as seen from outside.
 *
 * @param id its number, from 0
 * @param fork where it leaves another; nothing for the first
 * @param take how its own steps were made
 * @param length steps in it
 */
public record BranchView(int id, Optional<Fork> fork, Take take, int length) {}
