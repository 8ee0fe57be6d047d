package org.smriti.model.eval.task;

import java.util.stream.Stream;
import org.smriti.model.world.Walk;

/**
 * An agent does something, and most often goes away and comes back: does the model know what was changed, what is carried, what stands
 * there still?
 *
 * @param way what it does
 */
public record Deeds(Walk way) implements Task {

    /** Checks that it is one of them. */
    public Deeds {
        if (!Walk.DEEDS.contains(way)) {
            throw new IllegalArgumentException("on the walk '" + way.label() + "' nothing is done");
        }
    }

    /** All of them. */
    public static Stream<Deeds> all() {
        return Walk.DEEDS.stream().map(Deeds::new);
    }

    @Override
    public String label() {
        return way.label();
    }
}
