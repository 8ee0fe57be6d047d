package org.smriti.app;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.smriti.app.view.type.GlyphLayouts;

/** Every test process does what the window does at its start, before any test lays out a text: JUnit finds this by itself. */
public final class SeparateLayouts implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        GlyphLayouts.separate();
    }
}
