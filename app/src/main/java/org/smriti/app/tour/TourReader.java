package org.smriti.app.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.session.Mode;
import org.smriti.app.state.Driver;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.json.JsonFields;
import org.smriti.model.io.json.JsonValue;
import org.smriti.model.memory.Profile;
import org.smriti.model.world.Deed;
import org.smriti.model.world.World;
import org.smriti.model.world.Worlds;

/**
 * Reads a tour, or a lesson, which is a tour that somebody else wrote, from JSON; refuses anything unknown, in one line with its line and
 * column.
 */
public final class TourReader {

    /** The ending of the names of tours. */
    static final String ENDING = ".json";

    private static final long LARGEST = 1 << 20;

    private static final String WHAT = "a lesson";
    private static final int FASTEST = 30; // steps a second

    private static final String[] GOALS = {
        "stepped",
        "turned",
        "revisited",
        "returned",
        "imagined",
        "did",
        "mode",
        "driver",
        "clock",
        "profile",
        "chart",
        "looked-back",
        "looked-ahead",
        "regenerated",
        "branch",
        "act"
    };

    /** What a goal says that is reached by choosing any other than there was. */
    private enum Any {
        OTHER
    }

    private final Predicate<String> models;
    private final String known;

    private TourReader(Predicate<String> models, String known) {
        this.models = models;
        this.known = known;
    }

    /**
     * Reads a tour that may name any model: whether it is there is seen when the tour needs it.
     *
     * @param file whose name is the tour's id
     * @throws FileFormatException if it is none
     */
    public static Tour read(Path file) throws IOException {
        return new TourReader(model -> true, "").tour(file, text(file));
    }

    private static String text(Path file) throws IOException {
        return JsonFields.text(file, LARGEST, WHAT);
    }

    /**
     * Reads a lesson.
     *
     * @param models that there are
     * @throws FileFormatException if it is none, or names a model that is not there
     */
    public static Tour lesson(Path file, List<String> models) throws IOException {
        return lesson(file, text(file), models);
    }

    /**
     * Reads a lesson from its text.
     *
     * @param models that there are
     * @throws FileFormatException if it is none, or names a model that is not there
     */
    static Tour lesson(Path file, String text, List<String> models) throws FileFormatException {
        return new TourReader(models::contains, String.join(", ", models)).tour(file, text);
    }

    private Tour tour(Path file, String text) throws FileFormatException {
        JsonFields tour = JsonFields.parse(file, text, WHAT);
        if (!tour.has("title") && !tour.has("steps")) {
            throw tour.refused("JSON of another kind: a lesson has a \"title\" and \"steps\"");
        }
        tour.only("title", "steps");
        Words title = words(tour.get("title"));
        List<TourStep> steps = new ArrayList<>();
        for (JsonValue step : tour.list("steps")) {
            steps.add(step(step.object().only("text", "prepare", "point", "until", "ask", "note")));
        }
        if (steps.isEmpty()) {
            throw tour.get("steps").isNot("one step at least");
        }
        String name = file.getFileName().toString();
        String id = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        return new Tour(id, title, List.copyOf(steps));
    }

    private TourStep step(JsonFields step) throws FileFormatException {
        if (step.has("until") && step.has("ask")) {
            throw step.refused("both until and ask, of which a step has one");
        }
        return new TourStep(
                words(step.get("text")),
                step.has("prepare") ? preparations(step.object("prepare")) : List.of(),
                step.has("point") ? Optional.of(oneOf(step.get("point"), WindowParts.ALL)) : Optional.empty(),
                step.has("until") ? goals(step.get("until")) : List.of(),
                step.has("ask") ? Optional.of(guess(step.object("ask"))) : Optional.empty(),
                step.has("note") ? Optional.of(words(step.get("note"))) : Optional.empty());
    }

    private List<Preparation> preparations(JsonFields prepare) throws FileFormatException {
        prepare.only("world", "seed", "model", "rival", "mode", "driver", "profile", "rate", "chart", "clock", "look");
        List<Preparation> all = new ArrayList<>();
        if (prepare.has("world") || prepare.has("seed") || prepare.has("model") || prepare.has("rival")) {
            all.add(scene(prepare));
        }
        if (prepare.has("mode")) {
            all.add(new Preparation.Remember(prepare.choice(Mode.class, "mode")));
        }
        if (prepare.has("driver")) {
            all.add(new Preparation.Drive(prepare.choice(Driver.class, "driver")));
        }
        if (prepare.has("profile")) {
            all.add(new Preparation.Denoise(
                    prepare.get("profile").made(Profile::named).label()));
        }
        if (prepare.has("rate")) {
            all.add(new Preparation.Pace(prepare.integer("rate", 1, FASTEST)));
        }
        if (prepare.has("chart")) {
            all.add(new Preparation.Chart(chart(prepare.get("chart"))));
        }
        if (prepare.has("clock")) {
            all.add(new Preparation.SetClock(prepare.choice(Clock.class, "clock")));
        }
        if (prepare.has("look")) {
            all.add(new Preparation.Look(prepare.integer("look", 0, 100)));
        }
        return List.copyOf(all);
    }

    private Preparation scene(JsonFields prepare) throws FileFormatException {
        Optional<Preparation.Place> place = Optional.empty();
        if (prepare.has("world") || prepare.has("seed")) {
            World world = prepare.get("world").made(Worlds::named);
            place = Optional.of(
                    new Preparation.Place(world.name(), prepare.get("seed").integer(0, Integer.MAX_VALUE)));
        }
        return new Preparation.Scene(
                place,
                prepare.has("model") ? Optional.of(model(prepare.get("model"))) : Optional.empty(),
                prepare.has("rival") ? Optional.of(model(prepare.get("rival"))) : Optional.empty());
    }

    private String model(JsonValue name) throws FileFormatException {
        String model = text(name);
        if (!models.test(model)) {
            throw name.isNot("one of " + known);
        }
        return model;
    }

    /** A goal, or several that are to be reached one after another. */
    private static List<Goal> goals(JsonValue until) throws FileFormatException {
        if (!until.isList()) {
            return List.of(goal(until.object()));
        }
        List<Goal> goals = new ArrayList<>();
        for (JsonValue goal : until.list()) {
            goals.add(goal(goal.object()));
        }
        if (goals.isEmpty()) {
            throw until.isNot("one goal at least");
        }
        return List.copyOf(goals);
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
            case "revisited" -> new Goal.Revisited(goal.integer(1, 100));
            case "returned" -> new Goal.Returned(goal.choice(Deed.class));
            case "imagined" -> new Goal.Imagined(count(goal));
            case "did" -> new Goal.Did(goal.choice(Deed.class));
            case "mode" -> new Goal.Mode(goal.choice(Mode.class));
            case "driver" -> new Goal.Driven(goal.choice(Driver.class));
            case "clock" -> new Goal.Clocked(goal.choice(Clock.class));
            case "profile" -> {
                goal.choice(Any.class);
                yield new Goal.OtherProfile();
            }
            case "chart" -> new Goal.Chart(chart(goal));
            case "looked-back" -> new Goal.LookedBack(count(goal));
            case "looked-ahead" -> new Goal.LookedAhead(count(goal));
            case "regenerated" -> {
                JsonFields prefix = goal.object().only("least", "most");
                yield new Goal.Regenerated(
                        prefix.has("least") ? prefix.integer("least", 0, Integer.MAX_VALUE) : 0,
                        prefix.has("most") ? prefix.integer("most", 0, Integer.MAX_VALUE) : Integer.MAX_VALUE);
            }
            case "branch" -> {
                goal.choice(Any.class);
                yield new Goal.OtherBranch();
            }
            default -> new Goal.Act(command(goal));
        };
    }

    private static UserCommand command(JsonValue act) throws FileFormatException {
        List<UserCommand> acts = Arrays.stream(UserCommand.values())
                .filter(command -> command.kind() == UserCommand.Kind.ACT)
                .toList();
        String id = oneOf(act, acts.stream().map(UserCommand::id).toList());
        return acts.stream()
                .filter(command -> command.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Guess guess(JsonFields ask) throws FileFormatException {
        ask.only("choices", "right", "told");
        List<Words> choices = new ArrayList<>();
        for (JsonValue choice : ask.list("choices")) {
            choices.add(words(choice));
        }
        if (choices.size() < 2) {
            throw ask.get("choices").isNot("two choices at least");
        }
        return new Guess(
                List.copyOf(choices),
                ask.integer("right", 1, choices.size()) - 1,
                ask.has("told") ? Optional.of(words(ask.get("told"))) : Optional.empty());
    }

    private static String chart(JsonValue id) throws FileFormatException {
        return oneOf(id, WindowParts.CHARTS);
    }

    private static String oneOf(JsonValue name, List<String> all) throws FileFormatException {
        if (!all.contains(name.text())) {
            throw name.isNot("one of " + String.join(", ", all));
        }
        return name.text();
    }

    /** A number of which nothing is none. */
    private static int count(JsonValue number) throws FileFormatException {
        return number.integer(1, Integer.MAX_VALUE);
    }

    /** A text for both languages, or one in each; a language that is left out has the other's. */
    private static Words words(JsonValue words) throws FileFormatException {
        if (words.isText()) {
            return new Words(text(words), text(words));
        }
        JsonFields both =
                words.object("a text, or one in \"en\" and one in \"te\"").only("en", "te");
        if (!both.has("en") && !both.has("te")) {
            throw words.isNot("a text in \"en\" or in \"te\"");
        }
        String english = text(both.get(both.has("en") ? "en" : "te"));
        return new Words(english, both.has("te") ? text(both.get("te")) : english);
    }

    private static String text(JsonValue value) throws FileFormatException {
        String text = value.text().strip();
        if (text.isEmpty()) {
            throw value.isNot("a text that is not blank");
        }
        return text;
    }
}
