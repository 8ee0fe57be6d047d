/** The words of the field, explained: {@link org.smriti.app.view.glossary.Term} and where they are looked up. */
package org.smriti.app.view.glossary;
