package org.smriti.model.world.maze.render;

import java.util.EnumMap;
import java.util.Map;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.WallTexture;

/** The pictures on the walls and floors of all mazes; immutable. */
public final class Textures {

    private final Texture[] walls;
    private final Texture corridor;
    private final Texture room;

    /**
     * Takes given textures.
     *
     * @throws IllegalArgumentException if a wall texture is missing
     */
    Textures(Map<WallTexture, Texture> walls, Texture corridor, Texture room) {
        this.walls = new Texture[WallTexture.values().length];
        for (WallTexture name : WallTexture.values()) {
            if (!walls.containsKey(name)) {
                throw new IllegalArgumentException("no texture for " + name);
            }
            this.walls[name.ordinal()] = walls.get(name);
        }
        this.corridor = corridor;
        this.room = room;
    }

    /** Smriti's own textures; the first call paints them, which takes about a tenth of a second. */
    public static Textures painted() {
        return Painted.TEXTURES;
    }

    private static Textures paint() {
        Map<WallTexture, Texture> walls = new EnumMap<>(WallTexture.class);
        for (WallTexture name : WallTexture.values()) {
            walls.put(name, new Texture(WallPainting.SIZE, WallPainting.of(name)));
        }
        return new Textures(
                walls,
                new Texture(FloorPainting.SIZE, FloorPainting.of(Maze.Floor.CORRIDOR)),
                new Texture(FloorPainting.SIZE, FloorPainting.of(Maze.Floor.ROOM)));
    }

    Texture wall(int ordinal) {
        return walls[ordinal];
    }

    Texture corridor() {
        return corridor;
    }

    Texture room() {
        return room;
    }

    private static final class Painted {
        private static final Textures TEXTURES = paint();
    }
}
