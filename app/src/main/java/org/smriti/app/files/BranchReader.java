package org.smriti.app.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.smriti.app.session.Branch;
import org.smriti.app.session.Transcript;
import org.smriti.app.session.tick.Disturbance;
import org.smriti.app.session.tick.Provenance;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.json.JsonFields;
import org.smriti.model.io.json.JsonValue;
import org.smriti.model.memory.DenoisingSettings;
import org.smriti.model.world.Action;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.perturb.Perturbation;

/** Reads the branches of a session from {@code session.json} and the frames beside it. */
final class BranchReader {

    /** Where frames come from. */
    interface Frames {

        /** Exactly so many frames of an entry. */
        List<byte[]> read(String entry, int count, int bytes) throws IOException;
    }

    private static final int FAR = 1_000; // cells

    private final Simulation start;
    private final List<? extends Action> actions;
    private final int bytes; // of a frame
    private final List<String> tracks;
    private final List<Perturbation> perturbations;
    private final Frames frames;

    /**
     * For a session that begins at this place.
     *
     * @param perturbations of all of it, which tell what acted on a disturbed camera unless its step does
     */
    BranchReader(Simulation start, int size, List<String> tracks, List<Perturbation> perturbations, Frames frames) {
        this.start = start;
        actions = start.world().actions();
        bytes = 3 * size * size;
        this.tracks = tracks;
        this.perturbations = perturbations;
        this.frames = frames;
    }

    /** Reads a branch whose parent was checked. */
    Transcript.Line line(int id, JsonFields branch) throws IOException {
        int at = branch.integer("at");
        Optional<Branch.Fork> fork =
                id == 0 ? Optional.empty() : Optional.of(new Branch.Fork(branch.integer("parent"), at));
        Map<String, List<Transcript.Made>> predictions = new LinkedHashMap<>();
        int own = branch.list("actions").size();
        List<Transcript.Turn> turns = turns(id, at, branch);
        for (int track = 0; track < tracks.size(); track++) {
            JsonFields made = branch.object("shots").object(tracks.get(track));
            predictions.put(tracks.get(track), predictions(Entries.predictions(id, track), made, own));
        }
        return new Transcript.Line(fork, origin(branch.object("take"), at), turns, predictions);
    }

    private List<Transcript.Turn> turns(int id, int at, JsonFields branch) throws IOException {
        List<JsonValue> taken = branch.list("actions");
        Map<Integer, JsonFields> placed = bySteps(branch.object("placed"), taken.size());
        Map<Integer, JsonFields> disturbed = bySteps(branch.object("disturbed"), taken.size());
        Set<Integer> recorded = recorded(branch, taken.size());
        Iterator<byte[]> given =
                frames.read(Entries.given(id), disturbed.size(), bytes).iterator();
        List<byte[]> pictures =
                recorded.isEmpty() ? List.of() : frames.read(Entries.recorded(id), recorded.size(), bytes);
        Iterator<byte[]> truth = pictures.iterator();
        List<Transcript.Turn> turns = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            turns.add(new Transcript.Turn(
                    actions.get(taken.get(i).integer(0, actions.size() - 1)),
                    placed.containsKey(i) ? Optional.of(place(placed.get(i))) : Optional.empty(),
                    recorded.contains(i) ? Optional.of(truth.next()) : Optional.empty(),
                    disturbed.containsKey(i)
                            ? Optional.of(disturbed(at + i, disturbed.get(i), given.next()))
                            : Optional.empty()));
        }
        return turns;
    }

    private Transcript.Disturbed disturbed(int step, JsonFields fields, byte[] given) throws FileFormatException {
        List<Disturbance.Acting> by = new ArrayList<>();
        if (fields.has("by")) {
            for (JsonValue value : fields.list("by")) {
                JsonFields acting = value.object();
                by.add(new Disturbance.Acting(
                        acting.get("kind").made(Disturbance::named), acting.integer("left", 1, Integer.MAX_VALUE)));
            }
        } else {
            by.addAll(Disturbance.actingAt(step, perturbations));
        }
        return new Transcript.Disturbed(camera(fields), given, List.copyOf(by));
    }

    /** Objects by the steps that they are of, in order. */
    private static Map<Integer, JsonFields> bySteps(JsonFields objects, int steps) throws FileFormatException {
        Map<Integer, JsonFields> bySteps = new TreeMap<>();
        for (String name : objects.names()) {
            boolean number = name.matches("0|[1-9]\\d{0,8}");
            if (!number || Integer.parseInt(name) >= steps) {
                throw objects.get(name).refused("there is no such step, only " + steps);
            }
            bySteps.put(Integer.parseInt(name), objects.object(name));
        }
        return bySteps;
    }

    /** Indices of the steps whose truth was recorded, which must rise. */
    private static Set<Integer> recorded(JsonFields branch, int steps) throws FileFormatException {
        Set<Integer> recorded = new TreeSet<>();
        int least = 0;
        for (JsonValue step : branch.list("recorded")) {
            recorded.add(step.integer(least, steps - 1));
            least = step.integer() + 1;
        }
        return recorded;
    }

    private static Branch.Origin origin(JsonFields origin, int at) throws FileFormatException {
        return switch (origin.text("kind")) {
            case "live" -> new Branch.Origin.Live();
            case "regenerated" -> {
                int prefix = origin.integer("prefix", 0, at);
                DenoisingSettings settings =
                        origin.make(() -> new DenoisingSettings(origin.integer("steps"), origin.whole("seed")));
                yield new Branch.Origin.Regenerated(
                        prefix, settings, (float) origin.get("noise").real(0, 1));
            }
            default -> throw origin.get("kind").isNot("live or regenerated");
        };
    }

    /** A model's prediction of each step; an entry has the frames, none for a step with 0 steps of denoising. */
    private List<Transcript.Made> predictions(String entry, JsonFields predictions, int steps) throws IOException {
        List<JsonValue> denoising = predictions.get("steps").list(steps);
        List<JsonValue> millis = predictions.get("millis").list(steps);
        String kept = predictions.text("kept");
        if (kept.length() != steps) {
            throw predictions.get("kept").isNot("a letter for each of " + steps + " steps");
        }
        int made = 0;
        for (JsonValue count : denoising) {
            made += count.integer(0, Integer.MAX_VALUE) > 0 ? 1 : 0;
        }
        Iterator<byte[]> rgb = frames.read(entry, made, bytes).iterator();
        List<Transcript.Made> all = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            int count = denoising.get(i).integer();
            Provenance provenance = provenance(predictions.get("kept"), kept.charAt(i));
            if (count == 0 && provenance != Provenance.OBSERVED) {
                throw denoising.get(i).refused("a frame that was imagined in no steps");
            }
            all.add(new Transcript.Made(
                    count > 0 ? Optional.of(rgb.next()) : Optional.empty(),
                    provenance,
                    millis.get(i).real(),
                    count));
        }
        return all;
    }

    private static Provenance provenance(JsonValue kept, char letter) throws FileFormatException {
        return switch (letter) {
            case 'o' -> Provenance.OBSERVED;
            case 'i' -> Provenance.IMAGINED;
            case 'r' -> Provenance.REGENERATED;
            default -> throw kept.isNot("letters o, i and r");
        };
    }

    /** Reads a pose, which must be one that an agent can have. */
    Pose place(JsonFields place) throws FileFormatException {
        Pose pose = new Pose(place.real("x"), place.real("y"), place.real("heading"));
        if (!start.isFree(pose)) {
            throw place.refused("a place outside the world or in a wall");
        }
        return pose;
    }

    /** Reads the pose of a disturbed camera, which may lie in a wall. */
    private static Pose camera(JsonFields place) throws FileFormatException {
        return new Pose(place.get("x").real(-FAR, FAR), place.get("y").real(-FAR, FAR), place.real("heading"));
    }
}
