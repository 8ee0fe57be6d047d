package org.smriti.model.world.maze.render;

import java.util.List;
import java.util.stream.Stream;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.WallTexture;

/** The pictures on the filled cells and floors of a scenery, by their numbers; immutable. */
public final class Textures {

    private final List<Texture> walls;
    private final Texture corridor;
    private final Texture room;

    /** Takes given textures. */
    public Textures(List<Texture> walls, Texture corridor, Texture room) {
        this.walls = List.copyOf(walls);
        this.corridor = corridor;
        this.room = room;
    }

    /** The same, with more pictures on filled cells and another floor everywhere. */
    public Textures with(List<Texture> more, Texture floor) {
        return new Textures(Stream.concat(walls.stream(), more.stream()).toList(), floor, floor);
    }

    /** Smriti's own textures of mazes; the first call paints them, which takes about a tenth of a second. */
    public static Textures painted() {
        return Painted.TEXTURES;
    }

    private static Textures paint() {
        return new Textures(
                Stream.of(WallTexture.values())
                        .map(name -> new Texture(WallPainting.SIZE, WallPainting.of(name)))
                        .toList(),
                new Texture(FloorPainting.SIZE, FloorPainting.of(Maze.Floor.CORRIDOR)),
                new Texture(FloorPainting.SIZE, FloorPainting.of(Maze.Floor.ROOM)));
    }

    Texture wall(int number) {
        return walls.get(number);
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
