package org.smriti.app.state;

/** The panels that can lie over the window. */
public enum Panel {
    NONE,
    /** Explains the terms. */
    GLOSSARY,
    /** Asks questions about what was seen. */
    QUIZ
}
