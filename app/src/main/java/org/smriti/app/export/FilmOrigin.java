package org.smriti.app.export;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.smriti.app.assets.AppVersion;
import org.smriti.model.world.World;
import org.smriti.model.world.Worlds;
import org.smriti.model.world.film.FilmWorld;

/**
 * Where the pictures of a film are from.
 *
 * @param world name of the world
 * @param seed that the world began from
 * @param rate pictures a second, at which they are shown again
 * @param models name of the model by the title of its pane, in order
 */
public record FilmOrigin(String world, long seed, double rate, Map<String, String> models) {

    /** Pictures a second where somebody walks: about as fast as one does. */
    public static final double WALKING = 25.0 / 3;

    /** Keeps a copy in the same order. */
    public FilmOrigin {
        models = Collections.unmodifiableMap(new LinkedHashMap<>(models));
    }

    /**
     * In a world.
     *
     * @param world name of the world, or of the file that it is from
     * @param kind the world: a film goes by at its own rate
     */
    public static FilmOrigin of(String world, World kind, long seed, Map<String, String> models) {
        double rate = kind instanceof FilmWorld film ? film.rate().orElse(WALKING) : WALKING;
        return new FilmOrigin(world, seed, rate, models);
    }

    /** World and seed; of what is no world of the catalogue, such as a film, the name alone. */
    String place() {
        return isOfCatalogue() ? world + ", seed " + seed : world;
    }

    /** Whether the seed says anything. */
    boolean isOfCatalogue() {
        return Worlds.has(world);
    }

    /** The model of a pane; empty where the title says it already. */
    public String model(String title) {
        String model = models.getOrDefault(title, "");
        return model.equals(title) ? "" : model;
    }

    /** All of it in a line. */
    String line() {
        return place() + "; " + String.join(", ", models.values()) + "; Smriti " + AppVersion.number();
    }
}
