package org.smriti.app.files;

import com.google.gson.JsonArray;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smriti.app.session.Ground;
import org.smriti.app.session.Mode;
import org.smriti.app.session.Pace;
import org.smriti.app.session.Transcript;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.json.JsonFields;
import org.smriti.model.io.json.JsonValue;
import org.smriti.model.memory.Profile;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.Worlds;
import org.smriti.model.world.film.FilmWorld;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.MazeText;
import org.smriti.model.world.maze.agent.MazeState;
import org.smriti.model.world.maze.agent.Motion;
import org.smriti.model.world.maze.sim.MazeSimulation;
import org.smriti.model.world.perturb.Blackout;
import org.smriti.model.world.perturb.CameraJump;
import org.smriti.model.world.perturb.Exposure;
import org.smriti.model.world.perturb.FrameSpan;
import org.smriti.model.world.perturb.NoiseBurst;
import org.smriti.model.world.perturb.Perturbation;

/** Reads a session from {@code session.json}, and checks all of it. */
final class DocumentReader {

    private static final int LARGEST_SIDE = 512;
    private static final int MOST_TRACKS = 8;
    private static final double FASTEST_TURN = 360; // degrees a step

    /** Steps of all branches together, those in common counted for each: all are held in memory. */
    private static final int MOST_STEPS = 200_000;

    /** Of the frames that are drawn again when the session is opened, each branch's own: a short file can ask for many. */
    private static final long MOST_PIXEL_BYTES = 1L << 30;

    private final JsonFields document;
    private final List<JsonFields> branches = new ArrayList<>();
    private final List<Integer> lengths =
            new ArrayList<>(); // steps of each branch, those in common with others included
    private final int size;
    private final Optional<Maze> maze;
    private final Simulation start; // where the seed says; in a maze, anywhere

    /** Checks the parts that the others depend on, in a document of any version that is read. */
    DocumentReader(JsonFields document) throws FileFormatException {
        this.document = document;
        if (document.integer("version") == SessionFile.BEFORE_RECORDINGS) {
            upgrade();
        }
        size = document.integer("size", 1, LARGEST_SIDE);
        if (document.has("maze") || document.has("start")) { // which are there together, or neither is
            MazeSimulation inMaze = document.get("maze")
                    .made(text -> MazeSimulation.startAt(MazeText.parse(text), new Pose(0, 0, 0), 0));
            maze = Optional.of(inMaze.maze());
            start = inMaze;
        } else if (document.choice(Ground.class, "ground") == Ground.FILM) {
            maze = Optional.empty();
            start = RecordedFilm.unread(document.text("world"));
        } else {
            maze = Optional.empty();
            start = document.get("world").made(Worlds::named).start(document.whole("worldSeed"));
        }
        for (JsonValue branch : document.list("branches")) {
            branches.add(branch.object());
        }
        if (branches.isEmpty()) {
            throw document.get("branches").isNot("one branch at least");
        }
        measure();
    }

    private void upgrade() throws FileFormatException {
        document.json().addProperty("ground", "maze");
        for (JsonValue branch : document.list("branches")) {
            branch.object().json().add("recorded", new JsonArray());
        }
    }

    private void measure() throws FileFormatException {
        long all = 0;
        long drawn = 0;
        for (int i = 0; i < branches.size(); i++) {
            JsonFields branch = branches.get(i);
            int parent = i == 0 ? branch.integer("parent", -1, -1) : branch.integer("parent", 0, i - 1);
            int at = branch.integer("at", 0, i == 0 ? 0 : lengths.get(parent));
            int own = branch.list("actions").size();
            lengths.add(at + own);
            all += lengths.getLast();
            drawn += own;
            if (all > MOST_STEPS) {
                throw branch.refused("more than " + MOST_STEPS + " steps");
            }
            if (3 * drawn * size * size > MOST_PIXEL_BYTES) {
                throw branch.refused(drawn + " frames of " + size + " pixels");
            }
        }
    }

    /** The session. */
    SavedSession session(BranchReader.Frames frames) throws IOException {
        List<String> tracks = tracks();
        List<Perturbation> perturbations = perturbations();
        BranchReader reader = new BranchReader(start, size, tracks, perturbations, frames);
        List<Transcript.Line> lines = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            lines.add(reader.line(i, branches.get(i)));
        }
        Transcript transcript = new Transcript(
                maze.isPresent() ? start(reader, maze.get(), document.object("start")) : start.snapshot(),
                size,
                document.whole("seed"),
                pace(document.object("pace")),
                document.choice(Mode.class, "mode"),
                document.choice(Ground.class, "ground"),
                perturbations,
                lines,
                document.integer("current", 0, lines.size() - 1),
                tracks);
        return new SavedSession(
                document.text("world"),
                document.whole("worldSeed"),
                maze,
                film(transcript),
                models(tracks),
                bookmarks(),
                transcript);
    }

    private Optional<FilmWorld> film(Transcript transcript) throws FileFormatException {
        if (transcript.ground() != Ground.FILM) {
            return Optional.empty();
        }
        double rate = document.has("rate") // sessions from before films kept theirs have none
                ? document.get("rate").real(FilmWorld.SLOWEST_RATE, FilmWorld.FASTEST_RATE)
                : FilmWorld.USUAL_RATE;
        return Optional.of(document.make(() -> RecordedFilm.of(document.text("world"), rate, transcript)));
    }

    private List<String> tracks() throws FileFormatException {
        List<String> tracks = document.get("lanes").texts();
        if (tracks.size() > MOST_TRACKS) {
            throw document.get("lanes").isNot("at most " + MOST_TRACKS + " models");
        }
        if (new HashSet<>(tracks).size() < tracks.size()) {
            throw document.get("lanes").refused("two models of one name");
        }
        return tracks;
    }

    private Map<String, ModelId> models(List<String> tracks) throws FileFormatException {
        JsonFields all = document.object("models").only(tracks.toArray(String[]::new));
        Map<String, ModelId> models = new LinkedHashMap<>();
        for (String track : all.names()) {
            JsonFields model = all.object(track);
            models.put(track, new ModelId(model.text("name"), model.text("hash")));
        }
        for (String track : tracks) {
            all.object(track);
        }
        return models;
    }

    private static MazeState start(BranchReader reader, Maze maze, JsonFields start) throws FileFormatException {
        Motion motion = new Motion(
                reader.place(start.object("pose")),
                start.get("speed").real(-1, 1),
                start.get("turnRate").real(-FASTEST_TURN, FASTEST_TURN));
        int target = start.integer("target", 0, maze.spheres().size() - 1);
        return new MazeState(motion, target, start.real("reward"), start.whole("random"));
    }

    private static Pace pace(JsonFields pace) throws FileFormatException {
        return pace.make(() -> pace.text("profile").isEmpty()
                ? new Pace.Fixed(pace.integer("steps"), pace.integer("lookAhead"))
                : new Pace.Live(pace.get("profile").made(Profile::named)));
    }

    private List<Perturbation> perturbations() throws FileFormatException {
        List<Perturbation> all = new ArrayList<>();
        for (JsonValue value : document.list("perturbations")) {
            JsonFields what = value.object();
            all.add(what.make(() -> perturbation(what)));
        }
        return all;
    }

    private static Perturbation perturbation(JsonFields what) throws FileFormatException {
        FrameSpan span = new FrameSpan(what.integer("first"), what.integer("frames"));
        return switch (what.text("kind")) {
            case "blackout" -> new Blackout(span);
            case "exposure" -> new Exposure(span, what.real("gain"), what.real("gamma"));
            case "camera-jump" -> new CameraJump(span, what.real("ahead"), what.real("left"), what.real("turn"));
            case "noise-burst" -> new NoiseBurst(span, what.real("sigma"), what.whole("seed"));
            default -> throw what.get("kind").isNot("blackout, exposure, camera-jump or noise-burst");
        };
    }

    private List<SavedBookmark> bookmarks() throws FileFormatException {
        List<SavedBookmark> bookmarks = new ArrayList<>();
        for (JsonValue value : document.list("bookmarks")) {
            JsonFields bookmark = value.object();
            int branch = bookmark.integer("branch", 0, branches.size() - 1);
            int step = bookmark.integer("step", 0, lengths.get(branch) - 1);
            bookmarks.add(new SavedBookmark(branch, step, bookmark.text("name")));
        }
        return bookmarks;
    }
}
