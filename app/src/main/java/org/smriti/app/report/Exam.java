package org.smriti.app.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One exam as {@code evaluate --json} tells of it, as far as the page needs it; what is missing is null, as in the file, until checked.
 *
 * @param date when; empty in files from before dates were written
 * @param variants results by who was examined
 */
record Exam(
        String task,
        String world,
        Integer episodes,
        Long seed,
        Integer context,
        Integer generate,
        String details,
        Settings settings,
        String precision,
        String machine,
        String date,
        Integer reach,
        List<Model> models,
        Map<String, Row> variants) {

    /** How it was rolled out: denoising steps, frames at once, and what was kept of each frame, through how much noise. */
    record Settings(Integer steps, Integer framesAtOnce, String commit, Double commitNoise) {}

    /** Who was examined. */
    record Model(String name) {}

    /** Means over frames; {@code psnr} and {@code psnrInterval} are null where there was no such frame. */
    record Score(Double psnr, List<Double> psnrInterval, Double ssim) {

        boolean isSound() {
            return psnrInterval == null || psnrInterval.stream().allMatch(Objects::nonNull);
        }
    }

    /** The result of one. */
    record Row(Double psnr, List<Double> psnrInterval, Double ssim, Score beyondWindow, Score beyondReach) {

        boolean isSound() {
            return beyondWindow != null
                    && beyondReach != null
                    && Stream.of(overall(), beyondWindow, beyondReach).allMatch(Score::isSound);
        }

        Score overall() {
            return new Score(psnr, psnrInterval, ssim);
        }
    }

    /** What must be equal for results to stand in one table. */
    record Paper(
            String task,
            String world,
            int episodes,
            long seed,
            int context,
            int generate,
            String details,
            Settings settings,
            String precision,
            int reach) {}

    /**
     * This exam, complete.
     *
     * @throws IllegalArgumentException if something is missing
     */
    Exam checked() {
        boolean complete = Stream.of(
                                task, world, episodes, seed, context, generate, details, settings, precision, machine,
                                reach, models, variants)
                        .allMatch(Objects::nonNull)
                && Stream.of(settings.steps(), settings.framesAtOnce(), settings.commit(), settings.commitNoise())
                        .allMatch(Objects::nonNull)
                && !models.isEmpty()
                && models.stream().allMatch(model -> model != null && variants.containsKey(model.name()))
                && variants.values().stream().allMatch(row -> row != null && row.isSound());
        if (!complete) {
            throw new IllegalArgumentException("incomplete");
        }
        String when = date == null ? "" : date;
        return new Exam(
                task, world, episodes, seed, context, generate, details, settings, precision, machine, when, reach,
                models, variants);
    }

    /** The same exam, its models under other names; controls keep theirs. */
    Exam called(UnaryOperator<String> name) {
        Set<String> own = models.stream().map(Model::name).collect(Collectors.toSet());
        Map<String, Row> rows = new LinkedHashMap<>();
        variants.forEach((who, row) -> rows.put(own.contains(who) ? name.apply(who) : who, row));
        List<Model> named = models.stream()
                .map(model -> new Model(name.apply(model.name())))
                .toList();
        return new Exam(
                task, world, episodes, seed, context, generate, details, settings, precision, machine, date, reach,
                named, rows);
    }

    /** What must be equal for this one and another to stand in one table. */
    Paper paper() {
        return new Paper(task, world, episodes, seed, context, generate, details, settings, precision, reach);
    }
}
