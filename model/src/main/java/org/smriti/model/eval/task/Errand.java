package org.smriti.model.eval.task;

import java.util.List;
import java.util.stream.Stream;
import org.smriti.model.world.Walk;

/**
 * Does something, goes away while frames are shown, and comes back: what became of what was changed, is carried, or stands there still?
 *
 * @param way what it does
 */
public record Errand(Walk way) implements Task {

    /** The walks that are errands. */
    private static final List<Walk> WALKS = List.of(
            Walk.MINE_AND_RETURN, Walk.PLACE_AND_RETURN, Walk.LOOK_INTO_BAG, Walk.BACK_TO_LANDMARK, Walk.GATHER);

    /** Checks that it is an errand. */
    public Errand {
        if (!WALKS.contains(way)) {
            throw new IllegalArgumentException("the walk '" + way.label() + "' is no errand");
        }
    }

    /** All of them. */
    public static Stream<Errand> all() {
        return WALKS.stream().map(Errand::new);
    }

    @Override
    public String label() {
        return way.label();
    }
}
