package org.smriti.app.view.type;

import com.sun.javafx.text.GlyphLayoutManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every text that JavaFX lays out a native layout of its own.
 *
 * <p>JavaFX has one layout that it hands out to the first thread that asks, and takes back when that thread is done; others get new ones
 * meanwhile. {@code PangoGlyphLayout.dispose} of JavaFX 26 gives it back <em>before</em> it frees the strings in it. A second thread that
 * lays out any text, English too, takes it in between and frees the same strings again: {@code double free}, and the process dies. One
 * Telugu label while another thread measures a text is enough. Where the shared layout has been taken and is never given back, there is
 * nothing left for two threads to share.
 */
public final class GlyphLayouts {

    private static final Logger LOG = LoggerFactory.getLogger(GlyphLayouts.class);

    private GlyphLayouts() {}

    /** Takes the shared layout out of use for good. To be called before the first text is laid out; once more does no harm. */
    public static void separate() {
        try {
            GlyphLayoutManager.getInstance();
        } catch (LinkageError e) { // another JavaFX, or Java was started without --add-exports
            // javafx.graphics/com.sun.javafx.text
            LOG.warn("JavaFX keeps its shared text layout, with which Telugu may crash it on Linux: {}", e.toString());
        }
    }
}
