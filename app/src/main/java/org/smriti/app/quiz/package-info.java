/**
 * Questions about what a session has shown, and how many were answered right. Begin with {@link org.smriti.app.quiz.Questioner}. Depends on
 * no window.
 */
package org.smriti.app.quiz;
