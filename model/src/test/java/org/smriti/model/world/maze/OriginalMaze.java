package org.smriti.model.world.maze;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.smriti.model.world.maze.Maze.Floor;

/** Reads the map of a recorded original episode: labmaze's entity and room layers, textures per wall character, sphere places. */
public final class OriginalMaze {

    /** Metres per cell. */
    private static final double CELL = 2;

    private final int size;
    private final JsonObject json;

    private OriginalMaze(JsonObject json) {
        this.json = json;
        this.size = json.get("size").getAsInt();
    }

    /** The maze of a {@code *_maze.json}. */
    public static Maze read(Path file) throws IOException {
        return new OriginalMaze(JsonParser.parseString(Files.readString(file)).getAsJsonObject()).maze();
    }

    private Maze maze() {
        Floor[] floors = new Floor[size * size];
        List<Cell> spawns = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                char entity = layer("entity_layer", column, row);
                floors[row * size + column] = floor(entity, layer("variations_layer", column, row));
                if (entity == 'P') {
                    spawns.add(new Cell(column, row));
                }
            }
        }
        return new Maze(size, floors, regions(), spheres(), spawns);
    }

    /** The character at a place of a layer, whose rows run from the north and include the outer walls. */
    private char layer(String name, int column, int row) {
        return json.getAsJsonArray(name).get(size - row).getAsString().charAt(column + 1);
    }

    private static Floor floor(char entity, char room) {
        if (Character.isDigit(entity) || entity == '*') {
            return Floor.WALL;
        }
        return Character.isLetter(room) ? Floor.ROOM : Floor.CORRIDOR;
    }

    private WallTexture[] regions() {
        JsonObject textures = json.getAsJsonObject("wall_texture_by_char");
        return IntStream.range(0, 9)
                .mapToObj(k -> textures.get(String.valueOf(k)).getAsString())
                .map(name -> WallTexture.valueOf(name.toUpperCase(Locale.ROOT)))
                .toArray(WallTexture[]::new);
    }

    private List<Sphere> spheres() {
        JsonArray places = json.getAsJsonArray("target_world_xyz");
        return IntStream.range(0, places.size())
                .mapToObj(k -> new Sphere(SphereColor.values()[k], cell(places.get(k), 0), cell(places.get(k), 1)))
                .toList();
    }

    private int cell(JsonElement place, int axis) {
        return (int) Math.floor(place.getAsJsonArray().get(axis).getAsDouble() / CELL + size / 2.0);
    }
}
