/**
 * The texts of the window: {@link org.smriti.app.text.Texts} finds a key's text in {@code texts_en.properties} or
 * {@code texts_te.properties}. Every text a person reads has a key there, in both languages.
 */
package org.smriti.app.text;
