package org.smriti.app.cli.probe;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.smriti.app.assets.ModelNames;
import org.smriti.app.cli.options.ComparedModels;
import org.smriti.app.probe.Probe;
import org.smriti.app.probe.ProbeFrame;
import org.smriti.app.probe.ProbeResult;
import org.smriti.app.probe.ProbeScore;
import org.smriti.app.session.tick.FramePrediction;
import org.smriti.model.world.Pose;
import org.smriti.model.world.sight.Age;
import org.smriti.model.world.sight.LastSeen;

/**
 * What {@code probe} tells; the names in its JSON are read by other programs.
 *
 * @param world name of the world, or of the film
 * @param video what was taken of a film, if one was probed
 */
record ProbeReport(
        String world,
        Optional<Map<String, Object>> video,
        Probe probe,
        ComparedModels models,
        String machine,
        ProbeResult result) {

    /** The result as a tree of maps, lists and values. */
    Map<String, Object> json() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("script", probe.script().label());
        root.put("world", world);
        video.ifPresent(film -> root.put("video", film));
        root.put("seed", probe.seed());
        root.put("context", probe.split().context());
        root.put("generate", probe.split().generate());
        root.put("settings", probe.pace());
        root.put("machine", machine);
        Map<String, Object> folders = new LinkedHashMap<>();
        models.all().forEach(named -> folders.put(named.name(), ModelNames.own(named.folder())));
        root.put("models", folders);
        Map<String, Object> variants = new LinkedHashMap<>();
        for (String name : result.predictors()) {
            Map<String, Object> one = score(result.overall(name));
            one.put("beyondWindow", score(result.beyondWindow(name)));
            put(one, "msPerFrame", result.millisPerFrame(name));
            variants.put(name, one);
        }
        root.put("variants", variants);
        root.put("frames", result.frames().stream().map(this::frame).toList());
        put(root, "msPerFrame", result.millisPerFrame(result.models().getFirst()));
        return root;
    }

    /** Whether it is known of anything when it was last shown; of a film it is not. */
    boolean knowsAges() {
        return result.frames().stream().anyMatch(frame -> !frame.lastSeen().equals(LastSeen.UNKNOWN));
    }

    private Map<String, Object> frame(ProbeFrame frame) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("index", frame.index());
        json.put("provenance", frame.provenance().name().toLowerCase(Locale.ROOT));
        Pose pose = frame.pose();
        json.put("pose", Map.of("x", pose.x(), "y", pose.y(), "heading", pose.heading()));
        if (frame.lastSeen().age() != Age.NEVER) {
            json.put("lastSeen", frame.lastSeen().age());
        }
        FramePrediction own = frame.predictions().get(result.models().getFirst());
        put(json, "psnr", own.psnr());
        put(json, "ssim", own.ssim());
        Map<String, Object> others = new LinkedHashMap<>();
        for (String name : result.predictors()) {
            put(others, name, frame.predictions().get(name).psnr());
        }
        json.put("variants", others);
        return json;
    }

    private static Map<String, Object> score(ProbeScore score) {
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, "psnr", score.psnr());
        put(json, "ssim", score.ssim());
        json.put("frames", score.frames());
        return json;
    }

    /** Adds a number, unless it is not finite, for which JSON has no notation. */
    private static void put(Map<String, Object> json, String name, double value) {
        if (Double.isFinite(value)) {
            json.put(name, Math.round(value * 1e4) / 1e4);
        }
    }
}
