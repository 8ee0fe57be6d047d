/**
 * An agent in a maze, the models that follow it, and everything both have shown so far, as a tree of branches.
 *
 * <p>Knows neither windows nor threads: a session belongs to the thread that runs its models. The explorer and {@code probe} use the same
 * one. Begin with {@link org.smriti.app.session.Session}.
 */
package org.smriti.app.session;
