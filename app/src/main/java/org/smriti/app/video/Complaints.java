package org.smriti.app.video;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.smriti.model.io.OneLine;

/**
 * What FFmpeg said on its error output, as lines without addresses of its memory.
 *
 * @param lines in their order
 */
record Complaints(List<String> lines) {

    private static final Pattern PREFIX = Pattern.compile("^(\\[[^\\]]* @ 0x[0-9a-fA-F]+\\] *)+");

    /** Says nothing about the file, or says it again. */
    private static final Pattern NOISE = Pattern.compile(".*(no version information available|Last message repeated"
            + "|Error opening input file|Not detecting m3u8).*");

    /** Says that some of the pictures are not what they were. */
    private static final Pattern GRAVE = Pattern.compile("(?i).*(corrupt|damaged|partial file|ended prematurely"
            + "|decode failed|error while decoding|error submitting|invalid data|truncated).*");

    /** What a person can make nothing of, and what it means; what tells most comes first. */
    private static final List<Meaning> MEANINGS = List.of(
            new Meaning("moov atom not found", "no index (moov) in it: cut off, still being written, or no film"),
            new Meaning("not on whitelist", "a kind of file that is not read, as it may name other files"),
            new Meaning("partial file", "cut off"),
            new Meaning("ended prematurely", "cut off"),
            new Meaning("Picture size", "a picture of more than 36 million pixels"),
            new Meaning("Cannot allocate memory", "more memory asked for than a film may have"));

    private static final Meaning VAGUE = new Meaning(
            "Invalid data found when processing input", "no film that FFmpeg knows, or broken from its beginning");

    private record Meaning(String said, String meant) {}

    /** Reads them. */
    static Complaints of(String said) {
        return new Complaints(said.lines()
                .map(line -> PREFIX.matcher(line).replaceFirst("").strip())
                .filter(line -> !line.isEmpty() && !NOISE.matcher(line).matches())
                .toList());
    }

    /** The one that tells most, or else the first, which is nearest to the cause. */
    Optional<String> cause() {
        return MEANINGS.stream()
                .filter(meaning -> lines.stream().anyMatch(line -> line.contains(meaning.said)))
                .map(Meaning::meant)
                .findFirst()
                .or(() -> lines.stream()
                        .findFirst()
                        .map(line -> line.contains(VAGUE.said) ? VAGUE.meant : OneLine.of(line)));
    }

    /** Whether some of the pictures must be wrong or missing. */
    boolean areGrave() {
        return lines.stream().anyMatch(line -> GRAVE.matcher(line).matches());
    }
}
