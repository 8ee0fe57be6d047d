package org.smriti.app.state;

/** What can lie over the window. */
public enum Panel {
    NONE,
    /** The words, explained. */
    GLOSSARY,
    /** Questions about what was seen. */
    QUIZ
}
