package org.smriti.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.smriti.app.session.LaneTick;
import org.smriti.app.session.Shot;
import org.smriti.app.session.Step;
import org.smriti.app.session.Tick;
import org.smriti.model.world.Pose;
import org.smriti.model.world.sight.Age;

/** Writes steps as CSV, a row each; a cell is empty where there is nothing to say, such as the score of a model that was not there yet. */
final class StepTable {

    private StepTable() {}

    /** The whole table, its head included; what was last seen is counted in frames. */
    static String csv(Recording recording) {
        StringBuilder text = new StringBuilder();
        List<String> head = new ArrayList<>(List.of("step", "action", "x", "y", "heading", "last_seen_age"));
        for (String lane : recording.lanes()) {
            String name = lane.toLowerCase(Locale.ROOT);
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
                age(step.lastSeen().age())));
        for (String lane : recording.lanes()) {
            row.addAll(cells(tick.lanes().get(lane)));
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

    private static List<String> cells(LaneTick lane) {
        if (lane == null) {
            return List.of("", "", "", "");
        }
        Shot shot = lane.shot();
        return List.of(
                String.format(Locale.ROOT, "%.3f", shot.psnr()),
                String.format(Locale.ROOT, "%.4f", shot.ssim()),
                String.format(Locale.ROOT, "%.2f", shot.millis()),
                shot.kept().name().toLowerCase(Locale.ROOT));
    }
}
