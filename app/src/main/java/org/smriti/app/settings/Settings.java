package org.smriti.app.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.smriti.app.keys.KeyMap;
import org.smriti.app.text.Language;

/**
 * What a person has chosen.
 *
 * @param profile name of the latency budget; none before the first
 * @param world its name
 * @param rival name of the rival's model, if there is one
 * @param recent files, the latest first
 * @param rate steps a second
 * @param keys which key does what
 */
public record Settings(
        WindowPlace window,
        Appearance appearance,
        Optional<String> profile,
        String world,
        Optional<String> rival,
        List<Path> recent,
        double rate,
        Language language,
        KeyMap keys) {

    /** The settings before a person has chosen any. */
    public static final Settings DEFAULT = new Settings(
            WindowPlace.USUAL,
            Appearance.DARK,
            Optional.empty(),
            "room",
            Optional.empty(),
            List.of(),
            10,
            Language.ENGLISH,
            KeyMap.USUAL);
}
