package org.smriti.app.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.smriti.app.session.tick.FramePrediction;
import org.smriti.app.session.tick.Provenance;
import org.smriti.app.session.tick.Step;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.session.tick.TrackTick;

/** Turns a session's branches into lines of a transcript and back. */
final class Replay {

    /** Stands for the prediction of a step that was taken before the model joined. */
    private static final Transcript.Made UNSEEN = new Transcript.Made(Optional.empty(), Provenance.OBSERVED, 0, 0);

    private final Environment environment;
    private final List<String> tracks;

    /**
     * Replays with the models of these tracks.
     *
     * @param environment where the steps were taken, or are to be
     */
    Replay(Environment environment, List<String> tracks) {
        this.environment = environment;
        this.tracks = tracks;
    }

    /** The own steps of a branch, as data. */
    Transcript.Line line(Branch branch) {
        int from = branch.fork().map(Branch.Fork::at).orElse(0);
        List<Transcript.Turn> turns = IntStream.range(from, branch.length())
                .mapToObj(i -> environment.request(branch, i))
                .toList();
        Map<String, List<Transcript.Made>> predictions = new LinkedHashMap<>();
        for (String name : tracks) {
            predictions.put(
                    name,
                    IntStream.range(from, branch.length())
                            .mapToObj(i ->
                                    branch.prediction(name, i).map(Replay::made).orElse(UNSEEN))
                            .toList());
        }
        return new Transcript.Line(branch.fork(), branch.origin(), turns, predictions);
    }

    private static Transcript.Made made(FramePrediction prediction) {
        return new Transcript.Made(
                Optional.of(prediction.rgb()), prediction.kept(), prediction.millis(), prediction.steps());
    }

    /**
     * Takes the steps of all branches again. Afterwards the environment is at no branch in particular.
     *
     * @param before called before each step
     * @return the branches, in the order of their numbers
     * @throws IllegalArgumentException if a branch does not fit the one it forks from
     */
    List<Branch> perform(List<Transcript.Line> lines, Runnable before) {
        List<Branch> branches = new ArrayList<>();
        for (Transcript.Line line : lines) {
            Branch branch = branches.isEmpty() ? Branch.root() : forked(branches, line);
            perform(branch, line, before);
            branches.add(branch);
        }
        return branches;
    }

    private static Branch forked(List<Branch> branches, Transcript.Line line) {
        int id = branches.size();
        Branch.Fork fork =
                line.fork().orElseThrow(() -> new IllegalArgumentException("branch " + id + " forks from nothing"));
        if (fork.parent() < 0 || fork.parent() >= id) {
            throw new IllegalArgumentException("there is no branch " + fork.parent());
        }
        Branch parent = branches.get(fork.parent());
        if (fork.at() < 0 || fork.at() > parent.length()) {
            throw new IllegalArgumentException(
                    "branch " + id + " forks after " + fork.at() + " steps of a branch of " + parent.length());
        }
        return switch (line.origin()) {
            case Branch.Origin.Live _ -> parent.fork(id, fork.at());
            case Branch.Origin.Regenerated how -> {
                if (how.prefix() < 0 || how.prefix() > fork.at()) {
                    throw new IllegalArgumentException(
                            "branch " + id + " has a prefix of " + how.prefix() + " of " + fork.at() + " steps");
                }
                yield parent.regenerated(id, fork.at(), how);
            }
        };
    }

    /** Takes the own steps of a branch again; a step counts as seen if the first model's memory was given the camera's frame. */
    private void perform(Branch branch, Transcript.Line line, Runnable before) {
        environment.arrive(branch, tracks.isEmpty() ? "" : tracks.getFirst());
        for (int i = 0; i < line.turns().size(); i++) {
            before.run();
            boolean observed = tracks.isEmpty()
                    || line.predictions().get(tracks.getFirst()).get(i).kept() == Provenance.OBSERVED;
            Step step = environment.step(branch.length(), line.turns().get(i), observed);
            Map<String, TrackTick> made = new LinkedHashMap<>();
            for (String name : tracks) {
                prediction(line.predictions().get(name).get(i), step)
                        .ifPresent(prediction -> made.put(name, TrackTick.predictionOnly(prediction)));
            }
            branch.ticks().add(new Tick(branch.id(), step, made));
        }
    }

    private Optional<FramePrediction> prediction(Transcript.Made made, Step step) {
        return made.rgb()
                .map(rgb ->
                        FramePrediction.of(rgb, made.kept(), step, environment.size(), made.millis(), made.steps()));
    }
}
