package org.smriti.model.train.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.world.World;
import org.smriti.model.world.Worlds;
import org.smriti.model.world.film.FilmFolder;
import org.smriti.model.world.film.FilmLibrary;
import org.smriti.model.world.film.FilmWorld;

/** The worlds of a run's stages: those of the catalogue, and its films, which the stages call {@value FilmWorld#NAME}. */
public final class StageWorlds {

    /** The worlds of runs without films. */
    public static final StageWorlds CATALOGUE = new StageWorlds(Optional.empty());

    private final Optional<FilmLibrary> films;

    private StageWorlds(Optional<FilmLibrary> films) {
        this.films = films;
    }

    /** The worlds of a run that has these films. */
    public static StageWorlds with(FilmLibrary films) {
        return new StageWorlds(Optional.of(films));
    }

    /**
     * The worlds of a run; its films are looked for only if a stage wants them.
     *
     * @param run its folder
     * @throws FileFormatException if it lacks films that a stage wants, or they are too short for it, in one line
     */
    public static StageWorlds of(Path run, Curriculum curriculum) throws IOException {
        if (!curriculum.worlds().contains(FilmWorld.NAME)) {
            return CATALOGUE;
        }
        StageWorlds worlds = with(FilmFolder.open(run));
        for (Stage stage : curriculum.stages()) {
            try {
                worlds.of(stage);
            } catch (IllegalArgumentException e) {
                throw new FileFormatException(
                        run.resolve(FilmFolder.NAME),
                        "stage " + StageText.format(stage),
                        e.getMessage(),
                        "longer films, or shorter clips");
            }
        }
        return worlds;
    }

    /**
     * Tells what can be done in a world, whether or not there is a film to begin with.
     *
     * @throws IllegalArgumentException if no world is called so, in one line
     */
    public static World kind(String name) {
        return name.equals(FilmWorld.NAME) ? FilmWorld.WITHOUT_FILMS : Worlds.named(name);
    }

    /**
     * The world of a stage's clips.
     *
     * @throws IllegalArgumentException if there is no film, or none has clips of that length both to train on and to hold out
     */
    public World of(Stage stage) {
        if (!stage.world().equals(FilmWorld.NAME)) {
            return Worlds.named(stage.world());
        }
        return films.orElseThrow(() -> new IllegalArgumentException("there are no films for the stage "
                        + StageText.format(stage) + "; smriti train --video brings them into a run"))
                .world(stage.frames());
    }
}
