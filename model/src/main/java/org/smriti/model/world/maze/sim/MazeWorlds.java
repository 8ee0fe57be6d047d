package org.smriti.model.world.maze.sim;

import java.util.List;
import org.smriti.model.world.World;
import org.smriti.model.world.WorldProvider;
import org.smriti.model.world.Worlds;
import org.smriti.model.world.maze.generate.NamedMazes;

/** The mazes that have a name. */
public final class MazeWorlds implements WorldProvider {

    @Override
    public List<World> worlds() {
        return List.copyOf(all());
    }

    /** All named mazes, the smallest first. */
    public static List<MazeWorld> all() {
        return NamedMazes.ALL.stream()
                .map(kind -> new MazeWorld(kind.name(), kind.mazes()))
                .toList();
    }

    /**
     * The mazes of a name.
     *
     * @throws IllegalArgumentException if there are none of it; its message is one line
     */
    public static MazeWorld named(String name) {
        if (Worlds.named(name) instanceof MazeWorld mazes) {
            return mazes;
        }
        throw new IllegalArgumentException("the world " + name + " is no maze");
    }
}
