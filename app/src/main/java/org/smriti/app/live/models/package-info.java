/**
 * The models of the session and the engine they run on: which there are, which are loaded, which a saved session needs. Belongs to the
 * model thread.
 */
package org.smriti.app.live.models;
