package org.smriti.model.eval.task;

import com.google.gson.JsonObject;
import java.util.Locale;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.json.JsonFields;

/** A {@link Task} as two members of a JSON object: {@code task}, its name, and {@code details}, an object of its parameters. */
public final class TaskJson {

    private static final String TASK = "task";
    private static final String DETAILS = "details";

    private TaskJson() {}

    /** An object of both members. */
    public static JsonObject write(Task task) {
        JsonObject json = new JsonObject();
        json.addProperty(TASK, task.label());
        json.add(DETAILS, details(task));
        return json;
    }

    private static JsonObject details(Task task) {
        JsonObject details = task instanceof Variation varied ? write(varied.task()) : new JsonObject();
        switch (task) {
            case Spin spin -> {
                details.addProperty("pause", spin.pause());
                details.addProperty("sense", word(spin.sense()));
            }
            case LongHorizon longer -> details.addProperty("times", longer.times());
            case Perturbed perturbed -> details.addProperty("spoiling", word(perturbed.spoiling()));
            case Retrieval _, Reasoning _, ZeroPrefix _, StandStill _, Deeds _, Watch _ -> {}
        }
        return details;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads both members of an object.
     *
     * @throws FileFormatException naming what is missing or off
     */
    public static Task read(JsonFields json) throws FileFormatException {
        JsonFields details = json.object(DETAILS);
        return details.make(() -> switch (json.text(TASK)) {
            case "spin" -> new Spin(details.integer("pause"), details.choice(Spin.Sense.class, "sense"));
            case "retrieval" -> new Retrieval();
            case "reasoning" -> new Reasoning();
            case "zero-prefix" -> new ZeroPrefix();
            case "stand-still" -> new StandStill();
            case "watch" -> new Watch();
            case "beyond" -> new LongHorizon(read(details), details.integer("times"));
            case "perturbed" -> new Perturbed(read(details), details.choice(Spoiling.class, "spoiling"));
            default -> deeds(json);
        });
    }

    private static Task deeds(JsonFields json) throws FileFormatException {
        String name = json.text(TASK);
        return Deeds.all()
                .filter(task -> task.label().equals(name))
                .findFirst()
                .orElseThrow(() -> json.get(TASK).isNot("a task that evaluate knows"));
    }
}
