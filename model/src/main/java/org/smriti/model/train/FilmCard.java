package org.smriti.model.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.smriti.model.io.AtomicFiles;
import org.smriti.model.train.plan.StageText;
import org.smriti.model.train.plan.TrainingPlan;
import org.smriti.model.world.film.FilmList;

/**
 * Tells what a model of a person's own films was trained on, how well it recalls, and what it is not, as {@code card.md} beside it.
 *
 * @param plan of the run
 * @param films of the run
 * @param step steps done
 * @param seconds of training
 * @param looks at held-out recall so far
 */
record FilmCard(TrainingPlan plan, FilmList films, long step, double seconds, List<TrainingLog.Look> looks) {

    private static final String FILE = "card.md";
    private static final int MOST_ROWS = 12; // of the table of recall

    /** Writes it into the run's folder. */
    void write(Path folder) throws IOException {
        String text = String.join("\n\n", origin(), shown(), recall(), limits()) + "\n";
        AtomicFiles.write(folder.resolve(FILE), text.getBytes(StandardCharsets.UTF_8));
    }

    private String origin() {
        String stages = plan.curriculum().stages().stream()
                .map(stage -> "`" + StageText.format(stage) + "`")
                .collect(Collectors.joining(", "));
        return line(
                "# A model of a few films%n%n`%s`, %d×%d pixels, trained by `smriti train --video` with %,d steps in"
                    + " %.1f minutes on clips `world:frames:clips:task` of %s. It is told neither actions nor poses.",
                plan.variant().label(), plan.net().resolution(), plan.net().resolution(), step, seconds / 60, stages);
    }

    private String shown() {
        String rows = films.films().stream()
                .map(film -> line(
                        "| %s | %s | %.1f | %s |",
                        film.source().replace("|", "\\|"),
                        film.range(),
                        film.frames() / films.rate(),
                        film.heldOut() == 0
                                ? "nothing: too short"
                                : line("the last %.1f", film.heldOut() / films.rate())))
                .collect(Collectors.joining("\n"));
        return line(
                "## What it was shown%n%n%d %s, %.1f minutes at %s frames a second, the middle square of each picture."
                    + " The last 15 %% of each film, %.1f seconds in all, were held out: no clip that it was trained"
                    + " on has a frame of them.%n%n| film | part | seconds | held out |%n|---|---|---|---|%n%s",
                films.films().size(),
                films.films().size() == 1 ? "film" : "films",
                films.seconds() / 60,
                plain(films.rate()),
                films.heldOutSeconds(),
                rows);
    }

    private String recall() {
        if (looks.isEmpty()) {
            return "## What it recalls\n\nNothing was measured yet.";
        }
        String rows = looks.subList(Math.max(0, looks.size() - MOST_ROWS), looks.size()).stream()
                .map(look ->
                        line("| %,d | %s | %.2f | %.2f |", look.step(), look.stage(), look.psnr(), look.copyLast()))
                .collect(Collectors.joining("\n"));
        return line(
                "## What it recalls%n%nClips of what was held out: the first 60 %% of each is shown, the rest"
                    + " predicted in one pass. PSNR in dB, more is better; *copying* repeats the last frame shown. %s"
                    + " `log.csv` has all looks, `sheets` pictures of them.%n%n| steps | clips | model | copying"
                    + " |%n|---|---|---|---|%n%s",
                verdict(looks.getLast()), rows);
    }

    private static String verdict(TrainingLog.Look last) {
        double ahead = last.psnr() - last.copyLast();
        return ahead > 0
                ? line("At the last look it was %.2f dB better than that.", ahead)
                : line(
                        "At the last look it was %.2f dB worse than that: a model that does not beat a still picture"
                                + " has learned little.",
                        -ahead);
    }

    private static String limits() {
        return "## What it is not\n\n"
            + "It knows these films and nothing else, unless it was begun with the weights of another model"
            + " (`--init`), which this card does not tell. What it was measured on comes from the ends of the same"
            + " films, with their places, people and light; on another film it will do worse. The frames that it"
            + " imagines are a guess at what usually follows, not evidence of what happened: nobody should be judged"
            + " by them.";
    }

    private static String plain(double rate) {
        return rate == Math.rint(rate) ? line("%.0f", rate) : String.valueOf(rate);
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
