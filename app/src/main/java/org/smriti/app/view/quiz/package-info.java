/** Questions over the window: {@link org.smriti.app.view.quiz.QuizView}. */
package org.smriti.app.view.quiz;
