package org.smriti.model.eval.task;

import java.util.List;
import java.util.stream.Stream;
import org.smriti.model.world.Walk;

/**
 * An agent does something, and most often goes away and comes back: does the model know what was changed, what is carried, what stands
 * there still?
 *
 * @param way what it does
 */
public record Deeds(Walk way) implements Task {

    /** The walks that agents take to do something. */
    public static final List<Walk> WALKS = List.of(
            Walk.MINE_AND_LOOK_BACK,
            Walk.MINE_AND_RETURN,
            Walk.PLACE_AND_RETURN,
            Walk.LOOK_INTO_BAG,
            Walk.BACK_TO_LANDMARK,
            Walk.GATHER);

    /** Checks that it is one of them. */
    public Deeds {
        if (!WALKS.contains(way)) {
            throw new IllegalArgumentException("on the walk '" + way.label() + "' nothing is done");
        }
    }

    /** All of them. */
    public static Stream<Deeds> all() {
        return WALKS.stream().map(Deeds::new);
    }

    @Override
    public String label() {
        return way.label();
    }
}
