/** The quiz over the window. Begin with {@link org.smriti.app.view.quiz.QuizView}. */
package org.smriti.app.view.quiz;
