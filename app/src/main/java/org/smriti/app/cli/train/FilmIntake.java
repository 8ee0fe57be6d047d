package org.smriti.app.cli.train;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.smriti.app.cli.film.DecodedFilms;
import org.smriti.app.cli.film.FilmDecoder;
import org.smriti.app.cli.film.Folders;
import org.smriti.app.cli.film.VideoOptions;
import org.smriti.app.cli.options.UsageException;
import org.smriti.app.video.Sampling;
import org.smriti.app.video.TimeRange;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.train.plan.Stage;
import org.smriti.model.train.plan.TrainingPlan;
import org.smriti.model.world.film.FilmFolder;
import org.smriti.model.world.film.FilmLibrary;
import org.smriti.model.world.film.FilmList;
import org.smriti.model.world.film.FilmWorld;
import picocli.CommandLine;

/** Brings a person's films into the folder of a run: all of them, or nothing is changed there. */
final class FilmIntake {

    private final Path run;
    private final List<Stage> stages;
    private final int side;
    private final PrintWriter out;
    private final PrintWriter err;

    /**
     * Prepares it.
     *
     * @param run folder of the run, which may have to be made
     * @throws UsageException if no stage takes clips of films
     */
    FilmIntake(Path run, TrainingPlan plan, CommandLine command) {
        this.run = run;
        side = plan.net().resolution();
        out = command.getOut();
        err = command.getErr();
        stages = plan.curriculum().stages().stream()
                .filter(stage -> stage.world().equals(FilmWorld.NAME))
                .toList();
        if (stages.isEmpty()) {
            throw new UsageException("no --stage takes clips of the films; one such as film:80:3:watch does");
        }
    }

    /**
     * Decodes films, and says what was taken, what was left out and what is only trained on.
     *
     * @return whether it came to the end; if not, it was ended by ^C
     * @throws FileFormatException if no film can be read
     * @throws UsageException if they are too short for the stages
     */
    boolean take(VideoOptions options) throws IOException {
        try (Interruption interruption = Interruption.watch()) {
            return take(options, interruption::wanted); // what is to be said is said before the process may end
        }
    }

    /** The same where something else may end it. */
    boolean take(VideoOptions options, BooleanSupplier stopped) throws IOException {
        try {
            FilmList films = take(options.path().orElseThrow(), options.sampling(TimeRange.WHOLE, side), stopped);
            out.printf(
                    Locale.ROOT,
                    "%d films, %.1f minutes, of which the last %.1f s are held out: %s%n",
                    films.films().size(),
                    films.seconds() / 60,
                    films.heldOutSeconds(),
                    run.resolve(FilmFolder.NAME));
            out.flush();
            return true;
        } catch (CancellationException e) {
            err.println("smriti: ended before all films were decoded; nothing of them is kept");
            err.flush();
            return false;
        }
    }

    private FilmList take(Path source, Sampling sampling, BooleanSupplier stopped) throws IOException {
        Path made = Files.exists(run) ? run.resolve(FilmFolder.NAME) : run;
        Path unfinished = run.resolve("films-unfinished");
        Folders.remove(unfinished);
        try {
            Files.createDirectories(unfinished);
            DecodedFilms decoded = new FilmDecoder(sampling, err, stopped).decode(source, unfinished);
            List<String> notes = new ArrayList<>(decoded.notes());
            FilmList list = divided(decoded.list(), notes);
            requireClips(source, list);
            FilmFolder.writeList(unfinished, list);
            Folders.remove(run.resolve(FilmFolder.NAME)); // of a run that never began
            Files.move(unfinished, run.resolve(FilmFolder.NAME), StandardCopyOption.ATOMIC_MOVE);
            notes.forEach(note -> err.println("smriti: " + note));
            err.flush();
            return list;
        } catch (IOException | RuntimeException e) {
            Folders.remove(unfinished);
            removeIfEmpty(made);
            throw e;
        }
    }

    /** The same films, with what is held out of each; without those that no clip has room in. */
    private FilmList divided(FilmList films, List<String> notes) {
        int longest = stages.stream().mapToInt(Stage::frames).max().orElseThrow();
        int shortest = stages.stream().mapToInt(Stage::frames).min().orElseThrow();
        List<FilmList.Entry> kept = new ArrayList<>();
        for (FilmList.Entry film : films.films()) {
            int heldOut = FilmLibrary.heldOut(film.frames(), longest);
            if (film.frames() < shortest) {
                notes.add(film.source() + ": " + film.frames() + " frames, and the shortest clips have " + shortest
                        + "; left out");
            } else {
                kept.add(new FilmList.Entry(film.file(), film.source(), film.range(), film.frames(), heldOut));
                if (heldOut == 0) {
                    notes.add(film.source() + ": too short to keep a clip of " + longest
                            + " frames from training; for training only");
                }
            }
        }
        return kept.isEmpty() ? films : new FilmList(films.side(), films.rate(), kept);
    }

    /** Refuses films of which a stage has nothing to train on, or nothing that was not trained on to measure with. */
    private void requireClips(Path source, FilmList list) {
        for (Stage stage : stages) {
            try {
                list.requireClips(stage.frames());
            } catch (IllegalArgumentException e) {
                throw new UsageException(String.format(
                        Locale.ROOT,
                        "%s: %s; a film of %.0f s, a higher --rate than %s, or shorter clips as in"
                                + " --stage film:60:4:watch would do",
                        source,
                        e.getMessage(),
                        Math.ceil(FilmLibrary.leastHoldingOut(stage.frames()) / list.rate()),
                        list.rate()));
            }
        }
    }

    private static void removeIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            return; // something else is in it
        }
    }
}
