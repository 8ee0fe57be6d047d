/** What is kept of each step of a session: where the agent was, what the camera delivered, and what every model made of it. */
package org.smriti.app.session.tick;
