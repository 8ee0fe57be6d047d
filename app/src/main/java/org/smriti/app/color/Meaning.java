package org.smriti.app.color;

import org.smriti.app.session.tick.Provenance;

/** The colours with a meaning, the same wherever they occur. */
public final class Meaning {

    /** Where the person looks. */
    public static final OkabeIto PLAYHEAD = OkabeIto.ORANGE;

    /** The attention window. */
    public static final OkabeIto WINDOW = OkabeIto.SKY_BLUE;

    /** Beyond the training length. */
    public static final OkabeIto BEYOND = OkabeIto.REDDISH_PURPLE;

    /** The rival. */
    public static final OkabeIto RIVAL = OkabeIto.VERMILION;

    /** A disturbance of the camera. */
    public static final OkabeIto DISTURBED = OkabeIto.YELLOW;

    /** A view that a model does not remember. */
    public static final OkabeIto FORGOTTEN = OkabeIto.VERMILION;

    private Meaning() {}

    /** Of a frame in memory. */
    public static OkabeIto of(Provenance provenance) {
        return switch (provenance) {
            case OBSERVED -> OkabeIto.BLUISH_GREEN;
            case IMAGINED -> OkabeIto.ORANGE;
            case REGENERATED -> OkabeIto.REDDISH_PURPLE;
        };
    }
}
