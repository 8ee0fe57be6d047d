/** Questions about what a session has shown, and how many were answered right; begin with {@link org.smriti.app.quiz.Questioner}. Knows no window. */
package org.smriti.app.quiz;
