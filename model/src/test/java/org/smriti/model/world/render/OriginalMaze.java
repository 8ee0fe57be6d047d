package org.smriti.model.world.render;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.smriti.model.world.Cell;
import org.smriti.model.world.Maze;
import org.smriti.model.world.Sphere;
import org.smriti.model.world.SphereColor;
import org.smriti.model.world.WallTexture;

/** Reads the maps and textures of the original environment, which lie beside the checkout and are not part of it. */
final class OriginalMaze {

    private static final Path PLACE = Path.of("shared", "memory-maze");

    private OriginalMaze() {}

    /** The folder of the recordings; skips the calling test if there is none. */
    static Path folder() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            if (Files.isDirectory(up.resolve(PLACE))) {
                return up.resolve(PLACE);
            }
        }
        return Assumptions.abort(
                "no recordings: looked for " + PLACE + " above " + Path.of("").toAbsolutePath());
    }

    /** The map of an episode such as {@code mm9x9_ep1}. */
    static Maze maze(String episode) throws IOException {
        JsonObject json;
        try (Reader reader = Files.newBufferedReader(folder().resolve("episodes/" + episode + "_maze.json"))) {
            json = JsonParser.parseReader(reader).getAsJsonObject();
        }
        int size = json.get("size").getAsInt();
        JsonArray entities = json.getAsJsonArray("entity_layer");
        JsonArray variations = json.getAsJsonArray("variations_layer");
        Maze.Floor[] floors = new Maze.Floor[size * size];
        List<Cell> spawns = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                char entity = entities.get(size - row).getAsString().charAt(column + 1);
                char variation = variations.get(size - row).getAsString().charAt(column + 1);
                floors[row * size + column] = Character.isDigit(entity) || entity == '*'
                        ? Maze.Floor.WALL
                        : variation == '.' ? Maze.Floor.CORRIDOR : Maze.Floor.ROOM;
                if (entity == 'P') {
                    spawns.add(new Cell(column, row));
                }
            }
        }
        WallTexture[] regions = new WallTexture[9];
        for (int i = 0; i < regions.length; i++) {
            regions[i] = texture(
                    json.getAsJsonObject("wall_texture_by_char").get("" + i).getAsString());
        }
        return new Maze(size, floors, regions, spheres(json, size), spawns);
    }

    private static List<Sphere> spheres(JsonObject json, int size) {
        JsonArray places = json.getAsJsonArray("target_world_xyz");
        List<Sphere> spheres = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            JsonArray place = places.get(i).getAsJsonArray();
            spheres.add(new Sphere(
                    SphereColor.values()[i], (int) Math.floor(place.get(0).getAsDouble() / 2 + size / 2.0), (int)
                            Math.floor(place.get(1).getAsDouble() / 2 + size / 2.0)));
        }
        return spheres;
    }

    private static WallTexture texture(String name) {
        return WallTexture.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The original pictures. */
    static Textures textures() throws IOException {
        Map<WallTexture, Texture> walls = new EnumMap<>(WallTexture.class);
        for (WallTexture name : WallTexture.values()) {
            walls.put(name, read("wall_" + name.name().toLowerCase(Locale.ROOT)));
        }
        return new Textures(walls, read("floor_blue"), read("floor_blue_bright"));
    }

    private static Texture read(String name) throws IOException {
        var image = ImageIO.read(folder().resolve("textures/" + name + "_d.png").toFile());
        int size = image.getWidth();
        return new Texture(size, image.getRGB(0, 0, size, size, new int[size * size], 0, size));
    }
}
