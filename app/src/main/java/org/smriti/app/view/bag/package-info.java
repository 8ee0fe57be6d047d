/**
 * What an agent carries, below the pictures of it, and what came of its last action. Begin with {@link org.smriti.app.view.bag.BagRow}.
 */
package org.smriti.app.view.bag;
