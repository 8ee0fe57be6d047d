package org.smriti.app.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.smriti.app.keys.KeyMap;
import org.smriti.app.text.Language;

/**
 * What a person has chosen in the window.
 *
 * @param looks how large and how smooth things are drawn
 * @param profile name of the latency budget; empty before the first start
 * @param world its name
 * @param rival name of the model that plays it, if any does
 * @param recent files, the latest first
 * @param rate steps a second
 * @param keys which key does what
 */
public record Settings(
        WindowPlace window,
        Appearance appearance,
        Looks looks,
        Optional<String> profile,
        String world,
        Optional<String> rival,
        List<Path> recent,
        double rate,
        Language language,
        KeyMap keys) {

    /** The settings of the first start. */
    public static final Settings DEFAULT = new Settings(
            WindowPlace.USUAL,
            Appearance.DARK,
            Looks.USUAL,
            Optional.empty(),
            "room",
            Optional.of("window"),
            List.of(),
            10,
            Language.ENGLISH,
            KeyMap.USUAL);
}
