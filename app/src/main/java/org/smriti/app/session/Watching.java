package org.smriti.app.session;

/** Whether somebody looks at what happens inside the models. */
public enum Watching {
    ON,
    OFF
}
