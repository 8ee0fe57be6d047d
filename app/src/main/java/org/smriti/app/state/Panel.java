package org.smriti.app.state;

/** What can be shown over the window. */
public enum Panel {
    NONE,
    /** The terms with their explanations. */
    GLOSSARY,
    /** Questions about what was shown. */
    QUIZ
}
