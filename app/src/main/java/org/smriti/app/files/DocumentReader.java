package org.smriti.app.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.smriti.app.session.Fork;
import org.smriti.app.session.Provenance;
import org.smriti.app.session.Transcript;
import org.smriti.model.world.Maze;
import org.smriti.model.world.MazeFormatException;
import org.smriti.model.world.MazeText;
import org.smriti.model.world.Pose;
import org.smriti.model.world.agent.AgentState;
import org.smriti.model.world.agent.Motion;

/** Makes a session of what was written down, believing none of it. */
final class DocumentReader {

    /** Where frames come from. */
    interface Frames {

        /** Exactly so many frames of an entry. */
        List<byte[]> read(String entry, int count, int bytes) throws IOException;
    }

    private static final int LARGEST_SIDE = 512;
    private static final int FAR = 1_000; // cells
    private static final int MOST_LANES = 8;

    /** Steps of all branches together, those in common counted again: they are all held in memory. */
    private static final int MOST_STEPS = 200_000;

    /** Of the frames that are drawn again when the session is opened, each branch's own: few letters can ask for many. */
    private static final long MOST_PIXEL_BYTES = 1L << 30;

    private final SessionDocument document;
    private final Frames frames;
    private final Maze maze;

    DocumentReader(SessionDocument document, Frames frames) {
        this.document = document;
        this.frames = frames;
        try {
            maze = MazeText.parse(document.maze());
        } catch (MazeFormatException e) {
            throw new IllegalArgumentException("maze: " + e.getMessage(), e);
        }
    }

    /**
     * The session.
     *
     * @throws IllegalArgumentException if something in it cannot be
     */
    SavedSession session() throws IOException {
        Parts.require(
                document.size() > 0 && document.size() <= LARGEST_SIDE, "frames of " + document.size() + " pixels");
        List<String> lanes = document.lanes();
        Parts.require(lanes.size() <= MOST_LANES, lanes.size() + " models");
        Parts.require(new HashSet<>(lanes).size() == lanes.size(), "two models of one name");
        Parts.require(
                document.models().keySet().equals(new HashSet<>(lanes)), "models that do not belong to the lanes");
        List<Integer> lengths = lengths();
        List<Transcript.Line> lines = new ArrayList<>();
        for (int i = 0; i < document.branches().size(); i++) {
            lines.add(line(i, document.branches().get(i)));
        }
        Map<String, ModelId> models = new LinkedHashMap<>();
        document.models().forEach((lane, model) -> models.put(lane, new ModelId(model.name(), model.hash())));
        Transcript transcript = new Transcript(
                start(document.start()),
                document.size(),
                document.seed(),
                Parts.pace(document.pace()),
                Parts.mode(document.mode()),
                Parts.ground(document.ground()),
                document.perturbations().stream().map(Parts::perturbation).toList(),
                lines,
                document.current(),
                lanes);
        Parts.require(document.current() >= 0 && document.current() < lines.size(), "no branch " + document.current());
        return new SavedSession(document.world(), document.worldSeed(), maze, models, bookmarks(lengths), transcript);
    }

    private List<SavedBookmark> bookmarks(List<Integer> lengths) {
        return document.bookmarks().stream()
                .map(mark -> {
                    boolean there = mark.branch() >= 0
                            && mark.branch() < lengths.size()
                            && mark.step() >= 0
                            && mark.step() < lengths.get(mark.branch());
                    Parts.require(there, "a bookmark at step " + mark.step() + " of branch " + mark.branch());
                    return new SavedBookmark(mark.branch(), mark.step(), mark.name());
                })
                .toList();
    }

    /** Steps of every branch, those in common with others included. */
    private List<Integer> lengths() {
        List<Integer> lengths = new ArrayList<>();
        long sum = 0;
        long own = 0;
        Parts.require(!document.branches().isEmpty(), "no branch at all");
        for (int i = 0; i < document.branches().size(); i++) {
            SessionDocument.Line line = document.branches().get(i);
            boolean rooted = i == 0
                    ? line.parent() == -1 && line.at() == 0
                    : line.parent() >= 0
                            && line.parent() < i
                            && line.at() >= 0
                            && line.at() <= lengths.get(line.parent());
            Parts.require(rooted, "branch " + i + " leaves branch " + line.parent() + " after " + line.at() + " steps");
            lengths.add(line.at() + line.actions().size());
            sum += lengths.getLast();
            own += line.actions().size();
            Parts.require(sum <= MOST_STEPS, "more than " + MOST_STEPS + " steps");
            Parts.require(
                    own * 3 * document.size() * document.size() <= MOST_PIXEL_BYTES,
                    own + " frames of " + document.size() + " pixels");
        }
        return lengths;
    }

    private Transcript.Line line(int id, SessionDocument.Line line) throws IOException {
        int own = line.actions().size();
        int bytes = 3 * document.size() * document.size();
        String where = "branch " + id;
        line.placed().keySet().forEach(step -> Parts.require(step >= 0 && step < own, where + " has no step " + step));
        line.disturbed()
                .keySet()
                .forEach(step -> Parts.require(step >= 0 && step < own, where + " has no step " + step));
        line.recorded().forEach(step -> Parts.require(step >= 0 && step < own, where + " has no step " + step));
        Set<Integer> recorded = new TreeSet<>(line.recorded());
        Parts.require(List.copyOf(recorded).equals(line.recorded()), where + " has recorded steps out of order");
        Iterator<byte[]> pictures = recorded.isEmpty()
                ? Collections.emptyIterator()
                : frames.read(Entries.recorded(id), recorded.size(), bytes).iterator();
        Iterator<byte[]> given =
                frames.read(Entries.given(id), line.disturbed().size(), bytes).iterator();
        List<Transcript.Turn> turns = new ArrayList<>();
        for (int i = 0; i < own; i++) {
            turns.add(new Transcript.Turn(
                    Parts.action(line.actions().get(i)),
                    Optional.ofNullable(line.placed().get(i)).map(this::pose),
                    recorded.contains(i) ? Optional.of(pictures.next()) : Optional.empty(),
                    Optional.ofNullable(line.disturbed().get(i))
                            .map(camera -> new Transcript.Disturbed(camera(camera), given.next()))));
        }
        Map<String, List<Transcript.Made>> shots = new LinkedHashMap<>();
        for (int lane = 0; lane < document.lanes().size(); lane++) {
            String name = document.lanes().get(lane);
            SessionDocument.Shots all = line.shots().get(name);
            boolean fits = all != null
                    && all.kept().length() == own
                    && all.millis().size() == own
                    && all.steps().size() == own;
            Parts.require(fits, where + " does not say of each step what " + name + " made of it");
            int made = (int) all.steps().stream().filter(steps -> steps > 0).count();
            shots.put(name, shots(all, frames.read(Entries.shots(id, lane), made, bytes)));
        }
        Optional<Fork> fork = id == 0 ? Optional.empty() : Optional.of(new Fork(line.parent(), line.at()));
        return new Transcript.Line(fork, Parts.take(line.take(), line.at()), turns, shots);
    }

    private static List<Transcript.Made> shots(SessionDocument.Shots all, List<byte[]> frames) {
        List<Transcript.Made> shots = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < all.steps().size(); i++) {
            int steps = all.steps().get(i);
            Optional<byte[]> rgb = steps > 0 ? Optional.of(frames.get(next++)) : Optional.empty();
            Provenance kept = Parts.provenance(all.kept().charAt(i));
            Parts.require(steps > 0 || kept == Provenance.OBSERVED, "a frame that was imagined in no steps");
            Parts.require(Double.isFinite(all.millis().get(i)), "a time that is no number");
            shots.add(new Transcript.Made(rgb, kept, all.millis().get(i), steps));
        }
        return shots;
    }

    private AgentState start(SessionDocument.Start start) {
        Parts.require(
                start.target() >= 0 && start.target() < maze.spheres().size(),
                "a sphere number " + start.target() + " in a maze of "
                        + maze.spheres().size());
        Parts.require(Math.abs(start.speed()) <= 1 && Math.abs(start.turnRate()) <= 360, "an agent that fast");
        Parts.require(Double.isFinite(start.reward()), "a reward that is no number");
        Motion motion = new Motion(pose(start.pose()), start.speed(), start.turnRate());
        return new AgentState(motion, start.target(), start.reward(), start.random());
    }

    private Pose pose(SessionDocument.Place place) {
        boolean finite = Double.isFinite(place.x() + place.y() + place.heading());
        Parts.require(
                finite && maze.isFree((int) Math.floor(place.x()), (int) Math.floor(place.y())),
                "a place outside the maze or in a wall");
        return new Pose(place.x(), place.y(), place.heading());
    }

    /** A disturbed camera may well look from within a wall. */
    private static Pose camera(SessionDocument.Place place) {
        boolean near = Math.abs(place.x()) <= FAR && Math.abs(place.y()) <= FAR;
        Parts.require(near && Double.isFinite(place.heading()), "a camera far away");
        return new Pose(place.x(), place.y(), place.heading());
    }
}
