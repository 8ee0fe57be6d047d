package org.smriti.app.files;

/** Names of the entries of a session file; made of numbers only, never of what a person typed. */
final class Entries {

    static final String DOCUMENT = "session.json";

    /** What a list of sessions shows of it; none in files of versions before 3. */
    static final String PREVIEW = "preview.json";

    /** The picture of the preview, R·R·3 bytes; none if there is none. */
    static final String PREVIEW_PICTURE = "preview.rgb";

    private Entries() {}

    /** The frames that a disturbed camera delivered on a branch, R·R·3 bytes each, one after the other. */
    static String given(int branch) {
        return "frames/" + branch + "-given.rgb";
    }

    /** The recorded frames of a branch, likewise. */
    static String recorded(int branch) {
        return "frames/" + branch + "-recorded.rgb";
    }

    /** A model's frames on a branch, likewise. */
    static String predictions(int branch, int track) {
        return "frames/" + branch + "-" + track + ".rgb";
    }
}
