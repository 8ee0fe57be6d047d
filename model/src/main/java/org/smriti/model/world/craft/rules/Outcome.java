package org.smriti.model.world.craft.rules;

import org.smriti.model.world.maze.Cell;

/** What came of an agent's last action besides moving it. */
public sealed interface Outcome {

    /** Nothing was tried. */
    record Nothing() implements Outcome {}

    /** A block was taken. */
    record Taken(Item item, Cell cell) implements Outcome {}

    /** A block was placed. */
    record Placed(Item item, Cell cell) implements Outcome {}

    /** Something was made. */
    record Made(Item item) implements Outcome {}

    /** It was tried in vain. */
    record Refused(Refusal why) implements Outcome {}

    /** Whether something was taken, placed or made. */
    default boolean isDeed() {
        return switch (this) {
            case Taken _, Placed _, Made _ -> true;
            case Nothing _, Refused _ -> false;
        };
    }
}
