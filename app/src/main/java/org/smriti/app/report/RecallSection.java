package org.smriti.app.report;

import static org.smriti.app.report.Markdown.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.smriti.model.eval.RolloutSettings;
import org.smriti.model.eval.task.LongHorizon;
import org.smriti.model.eval.task.Perturbed;
import org.smriti.model.eval.task.Spin;
import org.smriti.model.eval.task.Task;
import org.smriti.model.world.Seeds;

/** The section on what models recall, ours and the paper's. */
final class RecallSection {

    private static final String NOTHING = "–";

    /** The article's results on Memory Maze (arXiv 2505.20171): SSIM, LPIPS, PSNR. */
    private static final List<List<String>> PAPER = List.of(
            List.of("Mamba2", ".747 / .313 / 20.4", ".827 / .150 / 26.4"),
            List.of("Mamba2 + frame local attention", ".735 / .336 / 19.3", ".845 / .113 / 27.5"),
            List.of("causal attention, 192 frames", ".829 / .147 / 26.4", ".839 / .125 / 27.1"),
            List.of("**hybrid**", "**.898 / .069 / 30.8**", "**.855 / .099 / 28.2**"),
            List.of("causal attention, all frames", ".914 / .057 / 32.6", ".860 / .089 / 28.8"));

    private RecallSection() {}

    /** Adds the section to a page. */
    static void write(Markdown page, List<EvalResult> results) {
        page.heading("Recall");
        page.say("PSNR in dB with 95 %% intervals on worlds that no model saw in training, each model rolled out on"
            + " its own predictions, unless a table says otherwise. The first model's controls stand below: the same"
            + " model shown only the last ten frames (`lastTen`) or one (`oneFrame`); the last frame shown, repeated"
            + " (`copy`); the mean frame (`mean`). A `halfTurn` holds a frame against the one half a turn before,"
            + " which must differ.");
        Map<EvalResult.Spec, List<EvalResult>> bySpec = new LinkedHashMap<>();
        results.forEach(result ->
                bySpec.computeIfAbsent(result.spec(), any -> new ArrayList<>()).add(result));
        bySpec.forEach((spec, equal) -> result(page, spec, equal));
        page.say("The paper's figures (SSIM↑ / LPIPS↓ / PSNR↑), beside which ours are not to be put one to one: mazes"
            + " of 9×9 cells instead of a room and mazes of 5×5 and 7×7, 200 million parameters instead of one and a"
            + " half, hundreds of frames instead of tens, trained on GPUs. Only the order of the rows can be held"
            + " against ours, and that with care.");
        page.table(List.of("model", "retrieval, 400 + 400", "reasoning, 576 + 224"), PAPER);
    }

    private static void result(Markdown page, EvalResult.Spec spec, List<EvalResult> results) {
        page.say(
                "**%s** in `%s`, %d frames shown + %d imagined, %d worlds from seed %d%s, %s:",
                name(spec.task()),
                spec.world(),
                spec.context(),
                spec.generate(),
                spec.episodes(),
                spec.seed(),
                Seeds.isTraining(spec.seed()) ? " (**of those that models are trained on**)" : "",
                settings(spec));
        SequencedMap<String, EvalResult.Row> rows = new LinkedHashMap<>();
        for (EvalResult result : results) {
            result.models().forEach(model -> rows.put(model, result.variants().get(model)));
        }
        results.getFirst().variants().forEach(rows::putIfAbsent);
        page.table(
                List.of("", "all frames", "SSIM", "last shown > 10 frames ago", "> " + spec.reach() + " frames ago"),
                rows.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .toList());
        Set<String> where = new LinkedHashSet<>();
        results.forEach(result -> where.add(result.machine() + ", " + when(result)));
        page.say("Measured on: %s.", String.join("; ", where));
    }

    private static String when(EvalResult result) {
        String date = result.date().isEmpty() ? "date not recorded" : result.date();
        return result.commit().isEmpty() ? date : date + " at commit `" + result.commit() + "`";
    }

    private static String settings(EvalResult.Spec spec) {
        EvalResult.Rollout settings = spec.settings();
        List<String> said = new ArrayList<>();
        said.add(settings.steps() == 1 ? "one denoising step" : settings.steps() + " denoising steps");
        if (settings.framesAtOnce() > 1) {
            said.add(settings.framesAtOnce() + " frames at once");
        }
        if (!settings.commit().equals(RolloutSettings.Commit.PREDICTION.name())) {
            said.add("**each frame shown after it was predicted**");
        }
        if (settings.commitNoise() > 0) {
            said.add(format("kept through noise of %.2f", settings.commitNoise()));
        }
        if (!spec.precision().equals("fp32")) {
            said.add("in " + spec.precision());
        }
        return String.join(", ", said);
    }

    /** The task, and the details that tell it from others of its name. */
    private static String name(Task task) {
        int pause = pause(task);
        return varied(task) + (pause > 0 ? ", standing still for the last " + pause + " frames shown" : "");
    }

    private static String varied(Task task) {
        return switch (task) {
            case LongHorizon beyond -> varied(beyond.task()) + ", " + beyond.times() + " times as long as trained";
            case Perturbed perturbed ->
                varied(perturbed.task()) + " after " + perturbed.spoiling().label();
            default -> task.label();
        };
    }

    private static int pause(Task task) {
        return switch (task) {
            case Spin spin -> spin.pause();
            case LongHorizon beyond -> pause(beyond.task());
            case Perturbed perturbed -> pause(perturbed.task());
            default -> 0;
        };
    }

    private static List<String> row(String name, EvalResult.Row row) {
        String ssim = row.overall().ssim().map(value -> format("%.3f", value)).orElse(NOTHING);
        return List.of(name, psnr(row.overall()), ssim, psnr(row.beyondWindow()), psnr(row.beyondReach()));
    }

    private static String psnr(EvalResult.Quality score) {
        return score.psnr()
                .map(psnr -> format("%.2f ±%.2f", psnr.mean(), psnr.margin()))
                .orElse(NOTHING);
    }
}
