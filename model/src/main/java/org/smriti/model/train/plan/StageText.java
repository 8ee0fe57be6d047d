package org.smriti.model.train.plan;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A {@link Stage} as people write it: {@code world:frames:clips:task=share,…}, for instance {@code room:60:8:spin=2,walk=1}. */
public final class StageText {

    private static final String FORM = "world:frames:clips:task=share,…, for instance room:60:8:spin=2,walk=1";

    private StageText() {}

    /** Writes a stage. */
    public static String format(Stage stage) {
        return stage.world() + ":" + stage.frames() + ":" + stage.clips() + ":"
                + new EnumMap<>(stage.mixture())
                        .entrySet().stream()
                                .map(share -> share.getKey().label() + "=" + share.getValue())
                                .collect(Collectors.joining(","));
    }

    /**
     * Reads a stage; a task without a share has a share of 1.
     *
     * @throws IllegalArgumentException in one line that says what is wrong and what was expected
     */
    public static Stage parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("'" + text + "' is no stage; expected " + FORM);
        }
        Map<ClipTask, Double> mixture = new EnumMap<>(ClipTask.class);
        for (String entry : parts[3].split(",", -1)) {
            String[] sides = entry.split("=", 2);
            double share = sides.length == 1 ? 1 : number(text, sides[1]);
            if (mixture.put(task(sides[0]), share) != null) {
                throw new IllegalArgumentException("'" + text + "' names the task " + sides[0] + " twice");
            }
        }
        return new Stage(parts[0], whole(text, parts[1]), whole(text, parts[2]), mixture);
    }

    private static ClipTask task(String label) {
        return Arrays.stream(ClipTask.values())
                .filter(task -> task.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no task is called '" + label + "'; there are "
                        + Arrays.stream(ClipTask.values()).map(ClipTask::label).collect(Collectors.joining(", "))));
    }

    private static int whole(String text, String number) {
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + number + "' in '" + text + "' is no whole number", e);
        }
    }

    private static double number(String text, String number) {
        try {
            return Double.parseDouble(number);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + number + "' in '" + text + "' is no number", e);
        }
    }
}
