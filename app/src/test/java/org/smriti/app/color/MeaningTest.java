package org.smriti.app.color;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.smriti.app.session.tick.Provenance;

class MeaningTest {

    private static final Pattern NAMED = Pattern.compile("(-smriti-[a-z]+): #([0-9a-f]{6});");
    private static final Pattern WRITTEN = Pattern.compile("#([0-9a-f]{6})");

    /** A style sheet cannot use Java constants, so it repeats each colour once. */
    @Test
    void theStyleSheetNamesTheSameColoursOnce() throws IOException {
        String css = stylesheet();
        Map<String, Integer> named = new TreeMap<>();
        Matcher names = NAMED.matcher(css);
        while (names.find()) {
            named.put(names.group(1), Integer.parseInt(names.group(2), 16));
        }

        assertEquals(
                Map.of(
                        "-smriti-playhead", Meaning.PLAYHEAD.rgb(),
                        "-smriti-observed", Meaning.of(Provenance.OBSERVED).rgb(),
                        "-smriti-imagined", Meaning.of(Provenance.IMAGINED).rgb(),
                        "-smriti-forgotten", Meaning.FORGOTTEN.rgb(),
                        "-smriti-regenerated",
                                Meaning.of(Provenance.REGENERATED).rgb()),
                named);
        Matcher elsewhere = WRITTEN.matcher(NAMED.matcher(css).replaceAll(""));
        while (elsewhere.find()) {
            int rgb = Integer.parseInt(elsewhere.group(1), 16);
            assertTrue(!named.containsValue(rgb), "#" + elsewhere.group(1) + " has a name");
        }
    }

    private static String stylesheet() throws IOException {
        try (InputStream css = MeaningTest.class.getResourceAsStream("/org/smriti/app/view/explorer.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
