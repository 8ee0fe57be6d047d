package org.smriti.app.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smriti.app.session.Mode;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.json.JsonFields;
import org.smriti.model.io.json.JsonValue;
import org.smriti.model.world.World;
import org.smriti.model.world.Worlds;

/** Reads a tour from JSON; refuses anything unknown, in one line. */
public final class TourReader {

    /** The ending of the names of tours. */
    static final String ENDING = ".json";

    private static final String[] GOALS = {
        "stepped", "turned", "revisited", "mode", "imagined", "regenerated", "chart", "looked-back"
    };

    private TourReader() {}

    /**
     * Reads a tour.
     *
     * @param file whose name is the tour's id
     * @throws FileFormatException if it is none
     */
    public static Tour read(Path file) throws IOException {
        JsonFields tour = JsonFields.read(file, "a tour").only("title", "steps");
        List<TourStep> steps = new ArrayList<>();
        for (JsonValue step : tour.list("steps")) {
            steps.add(step(step.object().only("text", "prepare", "point", "until")));
        }
        if (steps.isEmpty()) {
            throw tour.get("steps").isNot("one step at least");
        }
        String name = file.getFileName().toString();
        String id = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        return new Tour(id, words(tour.object("title")), List.copyOf(steps));
    }

    private static TourStep step(JsonFields step) throws FileFormatException {
        return new TourStep(
                words(step.object("text")),
                step.has("prepare") ? preparations(step.object("prepare")) : List.of(),
                step.has("point") ? Optional.of(text(step.get("point"))) : Optional.empty(),
                step.has("until") ? goal(step.object("until")) : new Goal.Read());
    }

    private static List<Preparation> preparations(JsonFields prepare) throws FileFormatException {
        prepare.only("world", "seed", "mode", "chart", "rival");
        List<Preparation> all = new ArrayList<>();
        if (prepare.has("world")) {
            World world = prepare.get("world").made(Worlds::named);
            all.add(new Preparation.Open(world.name(), count(prepare.get("seed"))));
        }
        if (prepare.has("mode")) {
            all.add(new Preparation.Remember(prepare.choice(Mode.class, "mode")));
        }
        if (prepare.has("rival")) {
            all.add(new Preparation.Rival(text(prepare.get("rival"))));
        }
        if (prepare.has("chart")) {
            all.add(new Preparation.Chart(text(prepare.get("chart"))));
        }
        return List.copyOf(all);
    }

    private static Goal goal(JsonFields until) throws FileFormatException {
        until.only(GOALS);
        if (until.names().size() != 1) {
            throw until.refused("not one goal of " + String.join(", ", GOALS));
        }
        String name = until.names().iterator().next();
        JsonValue goal = until.get(name);
        return switch (name) {
            case "stepped" -> new Goal.Stepped(count(goal));
            case "turned" -> new Goal.Turned(count(goal));
            case "revisited" -> new Goal.Revisited(count(goal));
            case "mode" -> new Goal.Mode(goal.choice(Mode.class));
            case "imagined" -> new Goal.Imagined(count(goal));
            case "regenerated" -> {
                JsonFields prefix = goal.object().only("least", "most");
                yield new Goal.Regenerated(
                        prefix.has("least") ? count(prefix.get("least")) : 0,
                        prefix.has("most") ? count(prefix.get("most")) : Integer.MAX_VALUE);
            }
            case "chart" -> new Goal.Chart(text(goal));
            default -> new Goal.LookedBack(count(goal));
        };
    }

    private static int count(JsonValue number) throws FileFormatException {
        return number.integer(0, Integer.MAX_VALUE);
    }

    private static Words words(JsonFields both) throws FileFormatException {
        both.only("en", "te");
        return new Words(text(both.get("en")), text(both.get("te")));
    }

    private static String text(JsonValue value) throws FileFormatException {
        String text = value.text().strip();
        if (text.isEmpty()) {
            throw value.isNot("a text that is not blank");
        }
        return text;
    }
}
