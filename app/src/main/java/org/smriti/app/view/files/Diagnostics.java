package org.smriti.app.view.files;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.text.Message;

/** Puts together what a person who helps needs to know. Stays in English, as it is sent to developers. */
final class Diagnostics {

    private Diagnostics() {}

    /** Copies it to the clipboard. */
    static void copy(ExplorerState state) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text(state));
        Clipboard.getSystemClipboard().setContent(content);
        state.files().note().set(Message.of("files.copied"));
    }

    /** Versions, models, device and the last message, one line each. */
    static String text(ExplorerState state) {
        List<String> lines = new ArrayList<>(state.files().running().get());
        lines.add("Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")");
        lines.add("JavaFX " + System.getProperty("javafx.version"));
        lines.add(System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch"));
        lines.add("Device: " + state.device().get().about());
        lines.add("Precision: " + state.device().get().precision() + ", profile "
                + state.profile().get());
        state.session().get().ifPresent(session -> {
            lines.add("World: " + session.world() + ", seed " + session.seed());
            lines.add("Steps: " + state.ticks().size() + " on branch "
                    + state.branch().get() + " of "
                    + Math.max(1, state.branches().size()));
        });
        lines.add("Last message: " + state.texts().get(state.message().get()));
        return String.join("\n", lines) + "\n";
    }
}
