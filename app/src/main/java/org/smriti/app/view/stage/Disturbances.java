package org.smriti.app.view.stage;

import java.util.List;
import java.util.stream.Collectors;
import org.smriti.app.session.tick.Disturbance;
import org.smriti.app.session.tick.Step;
import org.smriti.app.text.Texts;

/** Says what acts on the camera at a step; nothing if nothing does. */
public final class Disturbances {

    private static final String AND = " + ";

    private Disturbances() {}

    /** What acts at a step, each once. */
    public static List<Disturbance> of(Step step) {
        return step.disturbances().isEmpty()
                ? List.of() // as at nearly every one of thousands of steps
                : step.disturbances().stream()
                        .map(Disturbance.Acting::kind)
                        .distinct()
                        .toList();
    }

    /** The names alone. */
    public static String names(Texts texts, List<Disturbance> some) {
        return some.stream().map(kind -> name(texts, kind)).collect(Collectors.joining(AND));
    }

    /** Each with the frames that it still lasts. */
    public static String badge(Texts texts, Step step) {
        return step.disturbances().stream()
                .map(acting -> texts.count("stage.disturbed", acting.left(), name(texts, acting.kind())))
                .distinct()
                .collect(Collectors.joining(AND));
    }

    /** Those that wait for the next step; an empty text if there are none. */
    public static String armed(Texts texts, List<Disturbance> next) {
        return next.isEmpty() ? "" : texts.get("stage.armed", names(texts, next));
    }

    private static String name(Texts texts, Disturbance kind) {
        return texts.get("command." + kind.id());
    }
}
