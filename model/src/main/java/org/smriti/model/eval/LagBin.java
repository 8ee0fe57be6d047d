package org.smriti.model.eval;

import java.util.List;

/**
 * A range of frames since last seen.
 *
 * @param from the least, at least 1
 * @param to the most, included; {@link #OPEN} where there is no end
 */
public record LagBin(int from, int to) {

    /** Stands for "and more". */
    public static final int OPEN = 999_999;

    /** Frames of the attention's window: what was seen within them need not be remembered. */
    public static final int WINDOW = 10;

    private static final List<LagBin> ALL = List.of(
            new LagBin(1, WINDOW),
            new LagBin(11, 25),
            new LagBin(26, 50),
            new LagBin(51, 100),
            new LagBin(101, 200),
            new LagBin(201, 400),
            new LagBin(401, OPEN));

    /** The bins that results are told by. */
    public static List<LagBin> all() {
        return ALL;
    }

    /** All lags beyond so many frames. */
    static LagBin beyond(int frames) {
        return new LagBin(frames + 1, OPEN);
    }

    /** Whether a lag falls into it; frames never seen fall into none. */
    boolean holds(int lag) {
        return from <= lag && lag <= to;
    }

    @Override
    public String toString() {
        return to == OPEN ? from + "-" : from + "-" + to;
    }
}
