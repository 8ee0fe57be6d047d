package org.smriti.app.view.stage;

import java.util.stream.Collectors;
import org.smriti.app.session.Disturbance;
import org.smriti.app.session.Step;
import org.smriti.app.text.Texts;

/** Says what acts on the camera at a step; nothing if nothing does. */
public final class Disturbances {

    private static final String AND = " + ";

    private Disturbances() {}

    /** The names alone. */
    public static String names(Texts texts, Step step) {
        return step.disturbances().stream()
                .map(acting -> name(texts, acting))
                .distinct()
                .collect(Collectors.joining(AND));
    }

    /** Each with the frames that it still lasts. */
    public static String badge(Texts texts, Step step) {
        return step.disturbances().stream()
                .map(acting -> texts.count("stage.disturbed", acting.left(), name(texts, acting)))
                .distinct()
                .collect(Collectors.joining(AND));
    }

    private static String name(Texts texts, Disturbance.Acting acting) {
        return texts.get("command." + acting.kind().id());
    }
}
