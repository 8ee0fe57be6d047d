/**
 * The one reader of JSON: what is wrong is told in one line with the file and the place in it. Begin with
 * {@link org.smriti.model.io.json.JsonFields}.
 */
package org.smriti.model.io.json;
