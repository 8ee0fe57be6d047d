/**
 * Films that are named on the command line: options, and how films become frames in a folder. Begin with
 * {@link org.smriti.app.cli.film.VideoOptions}.
 */
package org.smriti.app.cli.film;
