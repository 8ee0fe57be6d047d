package org.smriti.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.smriti.model.eval.task.Task;
import org.smriti.model.eval.task.TaskJson;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.json.JsonFields;
import org.smriti.model.io.json.JsonValue;

/**
 * The result of one evaluation as {@code evaluate --json} writes it, as far as the page needs it.
 *
 * @param spec what was evaluated, and how
 * @param machine that it was measured on
 * @param date when; empty in files from before dates were written
 * @param commit of the program and its models; empty where it was not known, and in files from before it was written
 * @param models names of the models, at least one
 * @param variants results by model or control
 */
record EvalResult(
        Spec spec, String machine, String date, String commit, List<String> models, Map<String, Row> variants) {

    /** How frames were generated: denoising steps, frames at once, and which frame was remembered, with how much noise. */
    record Rollout(int steps, int framesAtOnce, String commit, double commitNoise) {}

    /** A mean over frames, and how far its 95 % interval reaches. */
    record Psnr(double mean, double margin) {}

    /** Means over frames; nothing where there was no such frame. */
    record Quality(Optional<Psnr> psnr, Optional<Double> ssim) {}

    /** The result of one model or control. */
    record Row(Quality overall, Quality beyondWindow, Quality beyondReach) {}

    /** What must be equal for results to stand in one table. */
    record Spec(
            Task task,
            String world,
            int episodes,
            long seed,
            int context,
            int generate,
            Rollout settings,
            String precision,
            int reach) {}

    /**
     * Reads one result.
     *
     * @throws FileFormatException naming what is missing
     */
    static EvalResult read(JsonFields result) throws FileFormatException {
        JsonFields settings = result.object("settings");
        Spec spec = new Spec(
                task(result),
                result.text("world"),
                result.integer("episodes"),
                result.whole("seed"),
                result.integer("context"),
                result.integer("generate"),
                new Rollout(
                        settings.integer("steps"),
                        settings.integer("framesAtOnce"),
                        settings.text("commit"),
                        settings.real("commitNoise")),
                result.text("precision"),
                result.integer("reach"));
        JsonFields results = result.object("variants");
        Map<String, Row> variants = new LinkedHashMap<>();
        for (String variant : results.names()) {
            variants.put(variant, row(results.object(variant)));
        }
        List<String> models = new ArrayList<>();
        for (JsonValue model : result.list("models")) {
            JsonValue name = model.object().get("name");
            if (!variants.containsKey(name.text())) {
                throw name.isNot("one of the variants");
            }
            models.add(name.text());
        }
        if (models.isEmpty()) {
            throw result.get("models").isNot("one model at least");
        }
        String date = result.has("date") ? result.text("date") : "";
        String commit = result.has("commit") ? result.text("commit") : "";
        return new EvalResult(spec, result.text("machine"), date, commit, models, variants);
    }

    private static Task task(JsonFields result) throws FileFormatException {
        String name = result.text("task");
        JsonValue details = result.get("details");
        return details.isText() ? details.made(old -> OldDetails.task(name, old)) : TaskJson.read(result);
    }

    private static Row row(JsonFields row) throws FileFormatException {
        return new Row(score(row), score(row.object("beyondWindow")), score(row.object("beyondReach")));
    }

    private static Quality score(JsonFields score) throws FileFormatException {
        Optional<Psnr> psnr = Optional.empty();
        if (score.has("psnr") && score.has("psnrInterval")) {
            double mean = score.real("psnr");
            double high = score.get("psnrInterval").list(2).getLast().real();
            psnr = Optional.of(new Psnr(mean, high - mean));
        }
        return new Quality(psnr, score.has("ssim") ? Optional.of(score.real("ssim")) : Optional.empty());
    }

    /** The same result with its models under other names; controls keep theirs. */
    EvalResult called(UnaryOperator<String> name) {
        Map<String, Row> rows = new LinkedHashMap<>();
        variants.forEach((variant, row) -> rows.put(models.contains(variant) ? name.apply(variant) : variant, row));
        return new EvalResult(
                spec, machine, date, commit, models.stream().map(name).toList(), rows);
    }
}
