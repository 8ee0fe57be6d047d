package org.smriti.model.world.craft;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.smriti.model.world.Action;
import org.smriti.model.world.maze.MazeAction;

/** What an agent can do besides the maze's six actions, after which they are numbered. */
public enum CraftAction implements Action {
    /** Takes the block ahead. */
    USE,
    /** Places something on the free cell ahead. */
    PLACE,
    /** Makes the next thing that can be made. */
    CRAFT,
    /** Looks into the bag: what is carried is in the picture. */
    INVENTORY;

    /** All ten, in the order of their numbers. */
    public static final List<Action> ALL = Stream.<Action>concat(Stream.of(MazeAction.values()), Stream.of(values()))
            .toList();

    @Override
    public int number() {
        return MazeAction.values().length + ordinal();
    }

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
