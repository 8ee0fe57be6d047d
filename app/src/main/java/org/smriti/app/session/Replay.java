package org.smriti.app.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns branches into transcripts and back. */
final class Replay {

    private final Surroundings surroundings;
    private final Branches branches;
    private final List<String> lanes;

    Replay(Surroundings surroundings, Branches branches, List<String> lanes) {
        this.surroundings = surroundings;
        this.branches = branches;
        this.lanes = lanes;
    }

    /** Writes down every branch. */
    List<Transcript.Line> lines() {
        return branches.all().stream().map(this::line).toList();
    }

    private Transcript.Line line(Branch branch) {
        int from = branch.fork().map(Fork::at).orElse(0);
        List<Transcript.Turn> turns = new ArrayList<>();
        for (int i = from; i < branch.length(); i++) {
            turns.add(surroundings.turn(branch, i));
        }
        Map<String, List<Transcript.Made>> shots = new LinkedHashMap<>();
        for (String lane : lanes) {
            List<Shot> all = branch.shots(lane);
            shots.put(
                    lane,
                    all.subList(from, all.size()).stream().map(Replay::made).toList());
        }
        return new Transcript.Line(branch.fork(), branch.take(), turns, shots);
    }

    private static Transcript.Made made(Shot shot) {
        Optional<byte[]> rgb = shot.steps() == 0 ? Optional.empty() : Optional.of(shot.rgb());
        return new Transcript.Made(rgb, shot.kept(), shot.millis(), shot.steps());
    }

    /**
     * Fills the branches, of which only an empty first one may be there; leaves the surroundings anywhere.
     *
     * @param before called before each step
     * @throws IllegalArgumentException if a branch does not fit the one it forks from
     */
    void perform(List<Transcript.Line> lines, Runnable before) {
        for (int id = 0; id < lines.size(); id++) {
            Transcript.Line line = lines.get(id);
            if (id > 0) {
                branches.begin(forked(id, line));
            }
            perform(branches.current(), line, before);
        }
    }

    private Branch forked(int id, Transcript.Line line) {
        Fork fork = line.fork().orElseThrow(() -> new IllegalArgumentException("branch " + id + " forks from nothing"));
        Branch parent = branches.get(fork.parent());
        if (fork.at() < 0 || fork.at() > parent.length()) {
            throw new IllegalArgumentException(
                    "branch " + id + " forks after " + fork.at() + " steps of a branch of " + parent.length());
        }
        return switch (line.take()) {
            case Take.Live _ -> parent.fork(id, fork.at());
            case Take.Regenerated how -> {
                if (how.prefix() < 0 || how.prefix() > fork.at()) {
                    throw new IllegalArgumentException(
                            "branch " + id + " has a prefix of " + how.prefix() + " of " + fork.at() + " steps");
                }
                yield parent.retake(id, fork.at(), how);
            }
        };
    }

    private void perform(Branch branch, Transcript.Line line, Runnable before) {
        surroundings.arrive(branch, lanes.isEmpty() ? "" : lanes.getFirst());
        for (int i = 0; i < line.turns().size(); i++) {
            before.run();
            Provenance kept = lanes.isEmpty()
                    ? Provenance.OBSERVED
                    : line.shots().get(lanes.getFirst()).get(i).kept();
            Step step = surroundings.again(branch.length(), line.turns().get(i), kept);
            branch.add(step);
            for (String lane : lanes) {
                Transcript.Made made = line.shots().get(lane).get(i);
                branch.shots(lane).add(shot(made, step));
            }
        }
    }

    private Shot shot(Transcript.Made made, Step step) {
        return made.rgb()
                .map(rgb -> Shot.of(rgb, made.kept(), step, surroundings.size(), made.millis(), made.steps()))
                .orElseGet(() -> Shot.unseen(step));
    }

    /** Whether the camera delivered the truth. */
    static boolean isClear(Step step) {
        return step.camera().equals(step.agent().motion().pose()) && Arrays.equals(step.given(), step.truth());
    }
}
