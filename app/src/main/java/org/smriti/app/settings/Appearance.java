package org.smriti.app.settings;

/** Light or dark. */
public enum Appearance {
    LIGHT,
    DARK
}
