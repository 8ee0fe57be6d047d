package org.smriti.app.files;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.smriti.app.session.Branch;
import org.smriti.app.session.Pace;
import org.smriti.app.session.Transcript;
import org.smriti.app.session.tick.Disturbance;
import org.smriti.model.world.Pose;
import org.smriti.model.world.maze.MazeText;
import org.smriti.model.world.maze.agent.MazeState;
import org.smriti.model.world.perturb.Blackout;
import org.smriti.model.world.perturb.CameraJump;
import org.smriti.model.world.perturb.Exposure;
import org.smriti.model.world.perturb.NoiseBurst;
import org.smriti.model.world.perturb.Perturbation;

/** Writes a session as {@code session.json}, and keeps its frames apart. A field that a kind of object does not need is 0. */
final class DocumentWriter {

    private final Map<String, List<byte[]>> frames = new LinkedHashMap<>();
    private final StringWriter text = new StringWriter();
    private final JsonWriter json = new JsonWriter(text);
    private final List<Perturbation> perturbations;

    /** Writes all of it. */
    DocumentWriter(SavedSession session) throws IOException {
        json.setHtmlSafe(true);
        json.beginObject();
        json.name("format").value(SessionFile.FORMAT);
        json.name("version").value(SessionFile.VERSION);
        json.name("world").value(session.world());
        json.name("worldSeed").value(session.worldSeed());
        if (session.maze().isPresent()) {
            json.name("maze").value(MazeText.format(session.maze().get()));
        }
        Transcript transcript = session.transcript();
        perturbations = transcript.perturbations();
        json.name("size").value(transcript.size());
        json.name("seed").value(transcript.seed());
        if (transcript.start() instanceof MazeState state) { // in other worlds the seed says where it begins
            start(state);
        }
        json.name("mode").value(word(transcript.mode()));
        json.name("ground").value(word(transcript.ground()));
        if (session.film().isPresent() && session.film().get().rate().isPresent()) {
            json.name("rate").value(session.film().get().rate().getAsDouble());
        }
        pace(transcript.pace());
        json.name("perturbations").beginArray();
        for (Perturbation perturbation : perturbations) {
            perturbation(perturbation);
        }
        json.endArray();
        json.name("lanes").beginArray();
        for (String track : transcript.tracks()) {
            json.value(track);
        }
        json.endArray();
        models(session.models());
        json.name("branches").beginArray();
        for (int i = 0; i < transcript.branches().size(); i++) {
            branch(i, transcript.branches().get(i), transcript.tracks());
        }
        json.endArray();
        json.name("current").value(transcript.current());
        bookmarks(session.bookmarks());
        json.endObject();
    }

    /** The document. */
    String text() {
        return text.toString();
    }

    /** Frames by the name of their entry. */
    Map<String, List<byte[]>> frames() {
        return frames;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void start(MazeState state) throws IOException {
        json.name("start").beginObject();
        json.name("pose");
        pose(state.motion().pose());
        json.name("speed").value(state.motion().speed());
        json.name("turnRate").value(state.motion().turnRate());
        json.name("target").value(state.target());
        json.name("reward").value(state.reward());
        json.name("random").value(state.random());
        json.endObject();
    }

    private void pose(Pose pose) throws IOException {
        json.beginObject();
        place(pose);
        json.endObject();
    }

    private void place(Pose pose) throws IOException {
        json.name("x").value(pose.x());
        json.name("y").value(pose.y());
        json.name("heading").value(pose.heading());
    }

    /** Writes what a disturbed camera delivered; what acted on it only if that is not all that the perturbations did at that step. */
    private void disturbed(int step, Transcript.Disturbed what) throws IOException {
        json.beginObject();
        place(what.camera());
        if (!what.by().equals(Disturbance.actingAt(step, perturbations))) {
            by(what.by());
        }
        json.endObject();
    }

    private void by(List<Disturbance.Acting> all) throws IOException {
        json.name("by").beginArray();
        for (Disturbance.Acting acting : all) {
            json.beginObject();
            json.name("kind").value(acting.kind().id());
            json.name("left").value(acting.left());
            json.endObject();
        }
        json.endArray();
    }

    /** Writes a pace; the profile is empty where the numbers are fixed. */
    private void pace(Pace pace) throws IOException {
        json.name("pace").beginObject();
        json.name("profile")
                .value(pace instanceof Pace.Live live ? live.profile().label() : "");
        json.name("steps").value(pace instanceof Pace.Fixed fixed ? fixed.steps() : 0);
        json.name("lookAhead").value(pace instanceof Pace.Fixed fixed ? fixed.lookAhead() : 0);
        json.endObject();
    }

    private void perturbation(Perturbation what) throws IOException {
        json.beginObject();
        json.name("kind")
                .value(
                        switch (what) {
                            case Blackout _ -> "blackout";
                            case Exposure _ -> "exposure";
                            case CameraJump _ -> "camera-jump";
                            case NoiseBurst _ -> "noise-burst";
                        });
        json.name("first").value(what.span().first());
        json.name("frames").value(what.span().frames());
        json.name("gain").value(what instanceof Exposure light ? light.gain() : 0.0);
        json.name("gamma").value(what instanceof Exposure light ? light.gamma() : 0.0);
        json.name("ahead").value(what instanceof CameraJump jump ? jump.ahead() : 0.0);
        json.name("left").value(what instanceof CameraJump jump ? jump.left() : 0.0);
        json.name("turn").value(what instanceof CameraJump jump ? jump.turn() : 0.0);
        json.name("sigma").value(what instanceof NoiseBurst noise ? noise.sigma() : 0.0);
        json.name("seed").value(what instanceof NoiseBurst noise ? noise.seed() : 0);
        json.endObject();
    }

    private void models(Map<String, ModelId> models) throws IOException {
        json.name("models").beginObject();
        for (Map.Entry<String, ModelId> model : models.entrySet()) {
            json.name(model.getKey()).beginObject();
            json.name("name").value(model.getValue().name());
            json.name("hash").value(model.getValue().hash());
            json.endObject();
        }
        json.endObject();
    }

    /** Writes a branch; placed, recorded and disturbed steps by their indices among its own, from 0. */
    private void branch(int id, Transcript.Line line, List<String> tracks) throws IOException {
        SortedMap<Integer, Pose> placed = new TreeMap<>();
        SortedMap<Integer, byte[]> recorded = new TreeMap<>();
        SortedMap<Integer, Transcript.Disturbed> disturbed = new TreeMap<>();
        for (int i = 0; i < line.turns().size(); i++) {
            int step = i;
            Transcript.Turn turn = line.turns().get(i);
            turn.placed().ifPresent(pose -> placed.put(step, pose));
            turn.recorded().ifPresent(picture -> recorded.put(step, picture));
            turn.disturbed().ifPresent(what -> disturbed.put(step, what));
        }
        if (!recorded.isEmpty()) {
            frames.put(Entries.recorded(id), List.copyOf(recorded.values()));
        }
        frames.put(
                Entries.given(id),
                disturbed.values().stream().map(Transcript.Disturbed::given).toList());
        int at = line.fork().map(Branch.Fork::at).orElse(0);
        json.beginObject();
        json.name("parent").value(line.fork().map(Branch.Fork::parent).orElse(-1));
        json.name("at").value(at);
        origin(line.origin());
        json.name("actions").beginArray();
        for (Transcript.Turn turn : line.turns()) {
            json.value(turn.action().number());
        }
        json.endArray();
        json.name("placed").beginObject();
        for (Map.Entry<Integer, Pose> step : placed.entrySet()) {
            json.name(step.getKey().toString());
            pose(step.getValue());
        }
        json.endObject();
        json.name("recorded").beginArray();
        for (int step : recorded.keySet()) {
            json.value(step);
        }
        json.endArray();
        json.name("disturbed").beginObject();
        for (Map.Entry<Integer, Transcript.Disturbed> step : disturbed.entrySet()) {
            json.name(step.getKey().toString());
            disturbed(at + step.getKey(), step.getValue());
        }
        json.endObject();
        json.name("shots").beginObject();
        for (int track = 0; track < tracks.size(); track++) {
            List<Transcript.Made> predictions = line.predictions().get(tracks.get(track));
            json.name(tracks.get(track));
            predictions(predictions);
            frames.put(
                    Entries.predictions(id, track),
                    predictions.stream().flatMap(made -> made.rgb().stream()).toList());
        }
        json.endObject();
        json.endObject();
    }

    private void origin(Branch.Origin origin) throws IOException {
        Branch.Origin.Regenerated how = origin instanceof Branch.Origin.Regenerated made ? made : null;
        json.name("take").beginObject();
        json.name("kind").value(how == null ? "live" : "regenerated");
        json.name("prefix").value(how == null ? 0 : how.prefix());
        json.name("steps").value(how == null ? 0 : how.settings().steps());
        json.name("seed").value(how == null ? 0 : how.settings().seed());
        json.name("noise").value(how == null ? 0f : how.noise());
        json.endObject();
    }

    /** Writes predictions; what the memory was given at each step is a letter: o, i or r. */
    private void predictions(List<Transcript.Made> all) throws IOException {
        json.beginObject();
        json.name("kept")
                .value(all.stream()
                        .map(made -> word(made.kept()).substring(0, 1))
                        .collect(Collectors.joining()));
        json.name("millis").beginArray();
        for (Transcript.Made made : all) {
            json.value(made.millis());
        }
        json.endArray();
        json.name("steps").beginArray();
        for (Transcript.Made made : all) {
            json.value(made.steps());
        }
        json.endArray();
        json.endObject();
    }

    private void bookmarks(List<SavedBookmark> bookmarks) throws IOException {
        json.name("bookmarks").beginArray();
        for (SavedBookmark bookmark : bookmarks) {
            json.beginObject();
            json.name("branch").value(bookmark.branch());
            json.name("step").value(bookmark.step());
            json.name("name").value(bookmark.name());
            json.endObject();
        }
        json.endArray();
    }
}
