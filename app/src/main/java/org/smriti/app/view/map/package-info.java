/** The map: the maze from above. */
package org.smriti.app.view.map;
