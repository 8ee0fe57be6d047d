/**
 * Where the data that ships with Smriti lies on the disk: finding it, not reading it.
 *
 * <p>Begin with {@link org.smriti.app.assets.Assets}.
 */
package org.smriti.app.assets;
