package org.smriti.app;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.smriti.app.view.type.GlyphLayouts;

/** Calls {@code GlyphLayouts.separate} in each test process before a test lays out text, as the window does. JUnit detects this extension. */
public final class SeparateLayouts implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        GlyphLayouts.separate();
    }
}
