/** The glossary: {@link org.smriti.app.view.glossary.Term} and the view in which terms are looked up. */
package org.smriti.app.view.glossary;
