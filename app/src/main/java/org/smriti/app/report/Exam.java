package org.smriti.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.smriti.model.eval.Task;
import org.smriti.model.eval.TaskJson;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.JsonFields;
import org.smriti.model.io.JsonValue;

/**
 * One exam as {@code evaluate --json} tells of it, as far as the page needs it.
 *
 * @param paper what was asked, and how
 * @param machine that it was measured on
 * @param date when; empty in files from before dates were written
 * @param models names of those examined, at least one
 * @param variants results by who was examined, controls too
 */
record Exam(Paper paper, String machine, String date, List<String> models, Map<String, Row> variants) {

    /** How it was rolled out: denoising steps, frames at once, and what was kept of each frame, through how much noise. */
    record Settings(int steps, int framesAtOnce, String commit, double commitNoise) {}

    /** A mean over frames, and how far its 95 % interval reaches. */
    record Psnr(double mean, double margin) {}

    /** Means over frames; nothing where there was no such frame. */
    record Score(Optional<Psnr> psnr, Optional<Double> ssim) {}

    /** The result of one. */
    record Row(Score overall, Score beyondWindow, Score beyondReach) {}

    /** What must be equal for results to stand in one table. */
    record Paper(
            Task task,
            String world,
            int episodes,
            long seed,
            int context,
            int generate,
            Settings settings,
            String precision,
            int reach) {}

    /**
     * Reads one.
     *
     * @throws FileFormatException naming what is missing
     */
    static Exam read(JsonFields exam) throws FileFormatException {
        JsonFields settings = exam.object("settings");
        Paper paper = new Paper(
                task(exam),
                exam.text("world"),
                exam.integer("episodes"),
                exam.whole("seed"),
                exam.integer("context"),
                exam.integer("generate"),
                new Settings(
                        settings.integer("steps"),
                        settings.integer("framesAtOnce"),
                        settings.text("commit"),
                        settings.real("commitNoise")),
                exam.text("precision"),
                exam.integer("reach"));
        JsonFields results = exam.object("variants");
        Map<String, Row> variants = new LinkedHashMap<>();
        for (String who : results.names()) {
            variants.put(who, row(results.object(who)));
        }
        List<String> models = new ArrayList<>();
        for (JsonValue model : exam.list("models")) {
            JsonValue name = model.object().get("name");
            if (!variants.containsKey(name.text())) {
                throw name.isNot("one of the variants");
            }
            models.add(name.text());
        }
        if (models.isEmpty()) {
            throw exam.get("models").isNot("one model at least");
        }
        String date = exam.has("date") ? exam.text("date") : "";
        return new Exam(paper, exam.text("machine"), date, models, variants);
    }

    private static Task task(JsonFields exam) throws FileFormatException {
        String name = exam.text("task");
        JsonValue details = exam.get("details");
        return details.isText() ? details.made(old -> OldDetails.task(name, old)) : TaskJson.read(exam);
    }

    private static Row row(JsonFields row) throws FileFormatException {
        return new Row(score(row), score(row.object("beyondWindow")), score(row.object("beyondReach")));
    }

    private static Score score(JsonFields score) throws FileFormatException {
        Optional<Psnr> psnr = Optional.empty();
        if (score.has("psnr") && score.has("psnrInterval")) {
            double mean = score.real("psnr");
            double high = score.get("psnrInterval").list(2).getLast().real();
            psnr = Optional.of(new Psnr(mean, high - mean));
        }
        return new Score(psnr, score.has("ssim") ? Optional.of(score.real("ssim")) : Optional.empty());
    }

    /** The same exam, its models under other names; controls keep theirs. */
    Exam called(UnaryOperator<String> name) {
        Map<String, Row> rows = new LinkedHashMap<>();
        variants.forEach((who, row) -> rows.put(models.contains(who) ? name.apply(who) : who, row));
        return new Exam(paper, machine, date, models.stream().map(name).toList(), rows);
    }
}
