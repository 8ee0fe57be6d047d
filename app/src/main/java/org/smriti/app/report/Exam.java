package org.smriti.app.report;

import java.util.List;
import java.util.Map;

/**
 * One exam as {@code evaluate --json} tells of it, as far as the page needs it; what is missing is null, as in the file, until checked.
 *
 * @param date when; empty in files from before dates were written
 * @param variants results by who was examined
 */
record Exam(
        String task,
        String world,
        int episodes,
        int context,
        int generate,
        String details,
        Settings settings,
        String machine,
        String date,
        int reach,
        List<Model> models,
        Map<String, Row> variants) {

    /** How it was rolled out. */
    record Settings(int steps) {}

    /** Who was examined. */
    record Model(String name) {}

    /** Means over frames; {@code psnr} and {@code psnrInterval} are null where there was no such frame. */
    record Score(Double psnr, List<Double> psnrInterval, Double ssim) {}

    /** The result of one. */
    record Row(Double psnr, List<Double> psnrInterval, Double ssim, Score beyondWindow, Score beyondReach) {

        Score overall() {
            return new Score(psnr, psnrInterval, ssim);
        }
    }

    /** What must be equal for results to stand in one table. */
    record Paper(
            String task, String world, int episodes, int context, int generate, String details, int steps, int reach) {}

    /**
     * This exam, complete.
     *
     * @throws IllegalArgumentException if something is missing
     */
    Exam checked() {
        boolean complete = task != null
                && world != null
                && details != null
                && settings != null
                && machine != null
                && models != null
                && !models.isEmpty()
                && variants != null
                && models.stream().allMatch(model -> model != null && variants.containsKey(model.name()))
                && variants.values().stream()
                        .allMatch(row -> row != null && row.beyondWindow() != null && row.beyondReach() != null);
        if (!complete) {
            throw new IllegalArgumentException("incomplete");
        }
        String when = date == null ? "" : date;
        return new Exam(
                task, world, episodes, context, generate, details, settings, machine, when, reach, models, variants);
    }

    Paper paper() {
        return new Paper(task, world, episodes, context, generate, details, settings.steps(), reach);
    }
}
