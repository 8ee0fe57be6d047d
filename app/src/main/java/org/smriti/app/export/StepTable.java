package org.smriti.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.smriti.app.session.tick.FramePrediction;
import org.smriti.app.session.tick.Step;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.session.tick.TrackTick;
import org.smriti.model.world.Pose;
import org.smriti.model.world.sight.Age;

/** Writes steps as CSV, a row each; a cell without a value is empty, such as the score of a model that had not joined yet. */
final class StepTable {

    private StepTable() {}

    /**
     * The table with its head; {@code last_seen_age} is in frames, and {@code disturbance} names what acted on the camera, with a + between
     * several.
     */
    static String csv(Recording recording) {
        StringBuilder text = new StringBuilder();
        List<String> head =
                new ArrayList<>(List.of("step", "action", "x", "y", "heading", "last_seen_age", "disturbance"));
        for (String track : recording.tracks()) {
            String name = track.toLowerCase(Locale.ROOT);
            head.addAll(List.of(name + "_psnr", name + "_ssim", name + "_ms", name + "_provenance"));
        }
        text.append(String.join(",", head)).append('\n');
        for (Tick tick : recording.ticks()) {
            text.append(String.join(",", row(recording, tick))).append('\n');
        }
        return text.toString();
    }

    private static List<String> row(Recording recording, Tick tick) {
        Step step = tick.step();
        Pose pose = step.pose();
        List<String> row = new ArrayList<>(List.of(
                Integer.toString(step.index()),
                step.action().label(),
                Double.toString(pose.x()),
                Double.toString(pose.y()),
                Double.toString(pose.heading()),
                age(step.lastSeen().age()),
                step.disturbances().stream().map(acting -> acting.kind().id()).collect(Collectors.joining("+"))));
        for (String track : recording.tracks()) {
            row.addAll(cells(tick.tracks().get(track)));
        }
        return row;
    }

    private static String age(int age) {
        return switch (age) {
            case Age.NEVER -> "never";
            case Age.SKY -> "";
            default -> Integer.toString(age);
        };
    }

    private static List<String> cells(TrackTick track) {
        if (track == null) {
            return List.of("", "", "", "");
        }
        FramePrediction prediction = track.prediction();
        return List.of(
                String.format(Locale.ROOT, "%.3f", prediction.psnr()),
                String.format(Locale.ROOT, "%.4f", prediction.ssim()),
                String.format(Locale.ROOT, "%.2f", prediction.millis()),
                prediction.kept().name().toLowerCase(Locale.ROOT));
    }
}
