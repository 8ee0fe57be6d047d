/**
 * One sitting: a maze that a person walks through, the models that follow it, and everything both have shown so far.
 *
 * <p>Knows neither windows nor threads: a session belongs to whichever thread runs its models. The explorer and {@code probe} play the same
 * one. Begin with {@link org.smriti.app.session.Session}.
 */
package org.smriti.app.session;
