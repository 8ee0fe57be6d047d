/**
 * Puts the explorer together: state, player and view. Begin with {@link org.smriti.app.explore.ExplorerApp}.
 */
package org.smriti.app.explore;
