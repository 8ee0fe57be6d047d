package org.smriti.app.cli.evaluate;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.smriti.app.assets.ModelNames;
import org.smriti.app.assets.Revision;
import org.smriti.app.cli.options.ComparedModels;
import org.smriti.model.eval.EvalSpec;
import org.smriti.model.eval.RolloutSettings;
import org.smriti.model.eval.StateSwap;
import org.smriti.model.eval.score.ImageScore;
import org.smriti.model.eval.score.Interval;
import org.smriti.model.eval.score.ObjectCount;
import org.smriti.model.eval.score.VariantScore;
import org.smriti.model.eval.task.TaskJson;
import org.smriti.model.world.ObjectKind;
import org.smriti.model.world.sight.AgeBin;
import org.smriti.model.world.sight.LastSeen;

/** What {@code evaluate} tells; the names in its JSON are read by {@code report} and other programs. */
record EvaluateReport(
        EvalSpec evalSpec,
        RolloutSettings settings,
        ComparedModels models,
        String precision,
        String machine,
        List<VariantScore> rows,
        List<StateSwap.Row> swaps) {

    /** The end, in the JSON, of a range without one. */
    private static final int OPEN = 999_999;

    /** The result as a tree of maps, lists and values. */
    Map<String, Object> json() {
        Map<String, Object> root = new LinkedHashMap<>();
        JsonObject task = TaskJson.write(evalSpec.task());
        root.put("task", task.get("task"));
        root.put("world", evalSpec.world().name());
        root.put("episodes", evalSpec.episodes());
        root.put("seed", evalSpec.seed());
        root.put("context", evalSpec.split().context());
        root.put("generate", evalSpec.split().generate());
        root.put("details", task.get("details"));
        root.put("settings", settings);
        root.put("precision", precision);
        root.put("machine", machine);
        root.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        root.put("commit", Revision.here());
        root.put("reach", models.reach());
        root.put("models", models.all().stream().map(EvaluateReport::model).toList());
        Map<String, Object> variants = new LinkedHashMap<>();
        rows.forEach(row -> variants.put(row.name(), variant(row)));
        root.put("variants", variants);
        VariantScore first = rows.getFirst();
        root.put("ahead", ahead(first::aheadOverall));
        root.put("aheadBeyondWindow", ahead(row -> first.ahead(row, LastSeen.WINDOW)));
        root.put("aheadBeyondReach", ahead(row -> first.ahead(row, models.reach())));
        root.put("aheadBeforeLastTen", ahead(row -> first.aheadBeforeLast(row, LastSeen.WINDOW)));
        root.put("aheadHidden", ahead(first::aheadHidden));
        if (!swaps.isEmpty()) {
            root.put("stateSwap", swaps.stream().map(EvaluateReport::swap).toList());
        }
        return root;
    }

    private static Map<String, Object> model(ComparedModels.Named named) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", named.name());
        json.put("folder", ModelNames.own(named.folder()));
        json.put("parameters", named.model().parameters());
        for (Map.Entry<String, JsonElement> entry : named.about().entrySet()) {
            if (!entry.getKey().equals("net")) {
                json.put(entry.getKey(), entry.getValue());
            }
        }
        return json;
    }

    private Map<String, Object> variant(VariantScore row) {
        Map<String, Object> json = score(row.overall());
        json.put("beyondWindow", score(row.beyond(LastSeen.WINDOW)));
        json.put("beyondReach", score(row.beyond(models.reach())));
        json.put("beforeLastTen", score(row.beforeLast(LastSeen.WINDOW)));
        List<Object> bins = new ArrayList<>();
        row.byLastSeen().forEach((bin, score) -> {
            Map<String, Object> one = range(bin);
            one.putAll(score(score));
            bins.add(one);
        });
        json.put("byLastSeen", bins);
        List<Object> pixelBins = new ArrayList<>();
        row.byPixelLastSeen().forEach((bin, psnr) -> {
            Map<String, Object> one = range(bin);
            put(one, "psnr", psnr);
            one.put("episodes", psnr.frames());
            pixelBins.add(one);
        });
        json.put("byPixelLastSeen", pixelBins);
        Map<String, Object> hidden = new LinkedHashMap<>();
        put(hidden, "psnr", row.hidden());
        hidden.put("episodes", row.hidden().frames());
        json.put("hidden", hidden);
        json.put("spheres", count(row.objects(ObjectKind.SPHERE)));
        json.put("spheresBeyondWindow", count(row.lateObjects(ObjectKind.SPHERE)));
        Map<String, Object> objects = new LinkedHashMap<>();
        singles(row).forEach(kind -> objects.put(kind.id(), objects(row, kind)));
        if (!objects.isEmpty()) {
            json.put("objects", objects);
        }
        json.put("byFrame", row.byFrame().stream().map(EvaluateReport::rounded).toList());
        return json;
    }

    /** The kinds of objects other than spheres, which have a place of their own. */
    private static List<ObjectKind> singles(VariantScore row) {
        return row.objectKinds().stream()
                .filter(kind -> kind != ObjectKind.SPHERE)
                .toList();
    }

    private Map<String, Object> objects(VariantScore row, ObjectKind kind) {
        Map<String, Object> json = count(row.objects(kind));
        json.put("beyondWindow", right(row.objectsBeyond(kind, LastSeen.WINDOW)));
        if (!evalSpec.world().isWatched()) { // where it counts for how long a thing was hidden, not since when
            json.put("beforeLastTen", right(row.objectsBeforeLast(kind, LastSeen.WINDOW)));
        }
        List<Object> bins = new ArrayList<>();
        row.objectsByLastShown(kind).forEach((bin, share) -> {
            Map<String, Object> one = range(bin);
            one.putAll(right(share));
            bins.add(one);
        });
        json.put("byLastShown", bins);
        return json;
    }

    private static Map<String, Object> right(Interval share) {
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, "recall", share);
        json.put("inView", share.frames());
        return json;
    }

    private static Map<String, Object> range(AgeBin bin) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", bin.from());
        json.put("to", Math.min(bin.to(), OPEN));
        return json;
    }

    private static Map<String, Object> score(ImageScore score) {
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, "psnr", score.psnr());
        put(json, "ssim", score.ssim());
        json.put("frames", score.frames());
        return json;
    }

    /** Adds a mean and its interval; without frames there are none. */
    private static void put(Map<String, Object> json, String name, Interval interval) {
        if (interval.frames() > 0) {
            json.put(name, rounded(interval.mean()));
            json.put(name + "Interval", List.of(rounded(interval.low()), rounded(interval.high())));
        }
    }

    private static Map<String, Object> count(ObjectCount count) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("inView", count.inView());
        json.put("found", count.found());
        if (count.inView() > 0) {
            json.put("recall", rounded((double) count.found() / count.inView()));
        }
        return json;
    }

    /** The first model against every other row, in the same episodes. */
    private Map<String, Object> ahead(Function<VariantScore, Interval> margin) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (VariantScore row : rows.subList(1, rows.size())) {
            Map<String, Object> one = new LinkedHashMap<>();
            put(one, "psnr", margin.apply(row));
            json.put(row.name(), one);
        }
        return json;
    }

    private static Map<String, Object> swap(StateSwap.Row row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("operation", row.name());
        put(json, "own", row.own());
        put(json, "other", row.other());
        json.put("frames", row.own().frames());
        return json;
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
