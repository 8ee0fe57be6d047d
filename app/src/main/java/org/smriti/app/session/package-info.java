/**
 * An agent in a world, the models that follow it, and all steps taken so far, as a tree of branches.
 *
 * <p>Depends on no window and starts no thread: a session belongs to the thread that runs its models. The explorer and {@code probe} share
 * this code. Begin with {@link org.smriti.app.session.Session}.
 */
package org.smriti.app.session;
