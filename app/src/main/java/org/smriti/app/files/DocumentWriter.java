package org.smriti.app.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.smriti.app.session.Pace;
import org.smriti.app.session.Take;
import org.smriti.app.session.Transcript;
import org.smriti.model.world.MazeText;
import org.smriti.model.world.Pose;
import org.smriti.model.world.agent.AgentState;
import org.smriti.model.world.perturb.Blackout;
import org.smriti.model.world.perturb.CameraJump;
import org.smriti.model.world.perturb.Exposure;
import org.smriti.model.world.perturb.NoiseBurst;
import org.smriti.model.world.perturb.Perturbation;

/** Writes a session down, its frames apart. */
final class DocumentWriter {

    private final Map<String, List<byte[]>> frames = new LinkedHashMap<>();
    private final SessionDocument document;

    DocumentWriter(SavedSession session) {
        Transcript transcript = session.transcript();
        List<SessionDocument.Line> lines = new ArrayList<>();
        for (int i = 0; i < transcript.branches().size(); i++) {
            lines.add(line(i, transcript.branches().get(i), transcript.lanes()));
        }
        Map<String, SessionDocument.Model> models = new LinkedHashMap<>();
        session.models().forEach((lane, id) -> models.put(lane, new SessionDocument.Model(id.name(), id.hash())));
        document = new SessionDocument(
                SessionFile.FORMAT,
                SessionFile.VERSION,
                session.world(),
                session.worldSeed(),
                MazeText.format(session.maze()),
                transcript.size(),
                transcript.seed(),
                start(transcript.start()),
                transcript.mode().name().toLowerCase(Locale.ROOT),
                transcript.ground().name().toLowerCase(Locale.ROOT),
                pace(transcript.pace()),
                transcript.perturbations().stream()
                        .map(DocumentWriter::disturbance)
                        .toList(),
                transcript.lanes(),
                models,
                lines,
                transcript.current(),
                session.bookmarks().stream()
                        .map(mark -> new SessionDocument.Mark(mark.branch(), mark.step(), mark.name()))
                        .toList());
    }

    SessionDocument document() {
        return document;
    }

    /** Frames by the name of their entry. */
    Map<String, List<byte[]>> frames() {
        return frames;
    }

    private SessionDocument.Line line(int id, Transcript.Line line, List<String> lanes) {
        Map<Integer, SessionDocument.Place> placed = new TreeMap<>();
        List<Integer> recorded = new ArrayList<>();
        List<byte[]> pictures = new ArrayList<>();
        Map<Integer, SessionDocument.Place> disturbed = new TreeMap<>();
        List<byte[]> given = new ArrayList<>();
        for (int i = 0; i < line.turns().size(); i++) {
            int index = i;
            line.turns().get(i).placed().ifPresent(pose -> placed.put(index, place(pose)));
            line.turns().get(i).recorded().ifPresent(picture -> {
                recorded.add(index);
                pictures.add(picture);
            });
            line.turns().get(i).disturbed().ifPresent(what -> {
                disturbed.put(index, place(what.camera()));
                given.add(what.given());
            });
        }
        if (!pictures.isEmpty()) {
            frames.put(Entries.recorded(id), pictures);
        }
        frames.put(Entries.given(id), given);
        Map<String, SessionDocument.Shots> shots = new LinkedHashMap<>();
        for (int lane = 0; lane < lanes.size(); lane++) {
            List<Transcript.Made> all = line.shots().get(lanes.get(lane));
            shots.put(lanes.get(lane), shots(all));
            frames.put(
                    Entries.shots(id, lane),
                    all.stream().flatMap(made -> made.rgb().stream()).toList());
        }
        return new SessionDocument.Line(
                line.fork().map(fork -> fork.parent()).orElse(-1),
                line.fork().map(fork -> fork.at()).orElse(0),
                take(line.take()),
                line.turns().stream().map(turn -> turn.action().ordinal()).toList(),
                placed,
                recorded,
                disturbed,
                shots);
    }

    private static SessionDocument.Shots shots(List<Transcript.Made> all) {
        String kept = all.stream()
                .map(made -> made.kept().name().substring(0, 1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        return new SessionDocument.Shots(
                kept,
                all.stream().map(Transcript.Made::millis).toList(),
                all.stream().map(Transcript.Made::steps).toList());
    }

    private static SessionDocument.Start start(AgentState state) {
        return new SessionDocument.Start(
                place(state.motion().pose()),
                state.motion().speed(),
                state.motion().turnRate(),
                state.target(),
                state.reward(),
                state.random());
    }

    private static SessionDocument.Place place(Pose pose) {
        return new SessionDocument.Place(pose.x(), pose.y(), pose.heading());
    }

    private static SessionDocument.PaceText pace(Pace pace) {
        return switch (pace) {
            case Pace.Live live -> new SessionDocument.PaceText(live.profile().label(), 0, 0);
            case Pace.Fixed fixed -> new SessionDocument.PaceText("", fixed.steps(), fixed.lookAhead());
        };
    }

    private static SessionDocument.Retake take(Take take) {
        return switch (take) {
            case Take.Live _ -> new SessionDocument.Retake("live", 0, 0, 0, 0);
            case Take.Regenerated how ->
                new SessionDocument.Retake(
                        "regenerated",
                        how.prefix(),
                        how.settings().steps(),
                        how.settings().seed(),
                        how.noise());
        };
    }

    private static SessionDocument.Disturbance disturbance(Perturbation what) {
        int first = what.span().first();
        int frames = what.span().frames();
        return switch (what) {
            case Blackout _ -> new SessionDocument.Disturbance("blackout", first, frames, 0, 0, 0, 0, 0, 0, 0);
            case Exposure light ->
                new SessionDocument.Disturbance("exposure", first, frames, light.gain(), light.gamma(), 0, 0, 0, 0, 0);
            case CameraJump jump ->
                new SessionDocument.Disturbance(
                        "camera-jump", first, frames, 0, 0, jump.ahead(), jump.left(), jump.turn(), 0, 0);
            case NoiseBurst noise ->
                new SessionDocument.Disturbance(
                        "noise-burst", first, frames, 0, 0, 0, 0, 0, noise.sigma(), noise.seed());
        };
    }
}
