package org.smriti.app.tour;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.smriti.app.session.Mode;
import org.smriti.model.world.generate.World;

/** Reads a tour from JSON; what it does not understand it refuses, in one line. */
public final class TourReader {

    private static final String[] GOALS = {
        "stepped", "turned", "revisited", "mode", "imagined", "regenerated", "chart", "looked-back"
    };

    private TourReader() {}

    /**
     * Reads a tour.
     *
     * @param id of the tour, which a refusal begins with
     * @throws TourFormatException if it is none
     */
    public static Tour read(String id, String json) throws TourFormatException {
        JsonObject object;
        try {
            object = JsonParser.parseString(json).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new TourFormatException(id + ": not a JSON object");
        }
        Fields fields = new Fields(object, id).only("title", "steps");
        List<TourStep> steps = new ArrayList<>();
        for (Fields step : fields.objects("steps")) {
            steps.add(step(step.only("text", "prepare", "point", "until")));
        }
        return new Tour(id, fields.words("title"), List.copyOf(steps));
    }

    private static TourStep step(Fields fields) throws TourFormatException {
        Optional<Fields> prepare = fields.optional("prepare");
        Optional<Fields> until = fields.optional("until");
        return new TourStep(
                fields.words("text"),
                prepare.isPresent() ? preparations(prepare.get()) : List.of(),
                fields.has("point") ? Optional.of(fields.text("point")) : Optional.empty(),
                until.isPresent() ? goal(until.get()) : new Goal.Read());
    }

    private static List<Preparation> preparations(Fields fields) throws TourFormatException {
        fields.only("world", "seed", "mode", "chart", "rival");
        List<Preparation> all = new ArrayList<>();
        if (fields.has("world")) {
            try {
                all.add(new Preparation.Open(World.named(fields.text("world")).name(), fields.count("seed")));
            } catch (IllegalArgumentException e) {
                throw fields.off("world", "the name of a world");
            }
        }
        if (fields.has("mode")) {
            all.add(new Preparation.Remember(mode(fields)));
        }
        if (fields.has("rival")) {
            all.add(new Preparation.Rival(fields.text("rival")));
        }
        if (fields.has("chart")) {
            all.add(new Preparation.Chart(fields.text("chart")));
        }
        return List.copyOf(all);
    }

    private static Goal goal(Fields fields) throws TourFormatException {
        fields.only(GOALS);
        if (fields.json().size() != 1) {
            throw new TourFormatException(fields.path() + ": expected one of " + String.join(", ", GOALS));
        }
        String name = fields.json().keySet().iterator().next();
        return switch (name) {
            case "stepped" -> new Goal.Stepped(fields.count(name));
            case "turned" -> new Goal.Turned(fields.count(name));
            case "revisited" -> new Goal.Revisited(fields.count(name));
            case "mode" -> new Goal.Mode(mode(fields));
            case "imagined" -> new Goal.Imagined(fields.count(name));
            case "regenerated" -> {
                Fields prefix = fields.object(name).only("least", "most");
                yield new Goal.Regenerated(
                        prefix.has("least") ? prefix.count("least") : 0,
                        prefix.has("most") ? prefix.count("most") : Integer.MAX_VALUE);
            }
            case "chart" -> new Goal.Chart(fields.text(name));
            default -> new Goal.LookedBack(fields.count(name));
        };
    }

    private static Mode mode(Fields fields) throws TourFormatException {
        for (Mode mode : Mode.values()) {
            if (mode.name().toLowerCase(Locale.ROOT).equals(fields.text("mode"))) {
                return mode;
            }
        }
        throw fields.off("mode", "follow or imagine");
    }
}
