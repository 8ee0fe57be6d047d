/**
 * The first minute: what is shown while nobody has touched anything. Begin with {@link org.smriti.app.view.welcome.Welcome}.
 */
package org.smriti.app.view.welcome;
