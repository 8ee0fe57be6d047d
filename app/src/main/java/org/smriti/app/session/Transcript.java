package org.smriti.app.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.smriti.app.session.tick.Disturbance;
import org.smriti.app.session.tick.Provenance;
import org.smriti.model.world.Action;
import org.smriti.model.world.AgentState;
import org.smriti.model.world.Pose;
import org.smriti.model.world.perturb.Perturbation;

/**
 * A whole session as data: what cannot be computed again, and what the rest is computed from.
 *
 * @param start the agent before the first step
 * @param size pixels on a side of the frames
 * @param seed of the noise that predictions start from
 * @param ground what it takes place on
 * @param perturbations of frames to come
 * @param branches in the order of their numbers, which count from 0
 * @param current number of the current branch
 * @param tracks names of the models, in order
 */
public record Transcript(
        AgentState start,
        int size,
        long seed,
        Pace pace,
        Mode mode,
        Ground ground,
        List<Perturbation> perturbations,
        List<Line> branches,
        int current,
        List<String> tracks) {

    /** Own steps of all branches. */
    int steps() {
        return branches.stream().mapToInt(line -> line.turns().size()).sum();
    }

    /** Bytes of all its pictures. */
    public long pictureBytes() {
        return branches.stream().mapToLong(Line::pictureBytes).sum();
    }

    /** Steps of a branch, those before its fork included. */
    public int length(int branch) {
        Line line = branches.get(branch);
        return line.turns().size() + line.fork().map(Branch.Fork::at).orElse(0);
    }

    /**
     * The own steps of a branch.
     *
     * @param fork where it leaves another; nothing for the first
     * @param origin how it was begun
     * @param turns its own steps
     * @param predictions by track, one for each of its own steps
     */
    public record Line(
            Optional<Branch.Fork> fork, Branch.Origin origin, List<Turn> turns, Map<String, List<Made>> predictions) {

        private long pictureBytes() {
            Stream<byte[]> predicted =
                    predictions.values().stream().flatMap(List::stream).flatMap(made -> made.rgb().stream());
            return Stream.concat(turns.stream().flatMap(Turn::pictures), predicted)
                    .mapToLong(picture -> picture.length)
                    .sum();
        }
    }

    /**
     * A request for a step, and enough of a step that was taken to take it again.
     *
     * @param action that the models were told
     * @param placed where the agent was put, if the action alone does not lead there
     * @param recorded R·R·3 bytes: the truth, if it was recorded and cannot be drawn again
     * @param disturbed what the camera delivered, if that is known and not the truth
     */
    public record Turn(Action action, Optional<Pose> placed, Optional<byte[]> recorded, Optional<Disturbed> disturbed) {

        private Stream<byte[]> pictures() {
            return Stream.concat(recorded.stream(), disturbed.map(Disturbed::given).stream());
        }

        /** Lets the agent act. */
        public static Turn act(Action action) {
            return new Turn(action, Optional.empty(), Optional.empty(), Optional.empty());
        }

        /**
         * Puts the agent somewhere, at rest.
         *
         * @param action that the models are told
         */
        public static Turn place(Action action, Pose pose) {
            return new Turn(action, Optional.of(pose), Optional.empty(), Optional.empty());
        }
    }

    /**
     * What a disturbed camera delivered.
     *
     * @param camera where it was
     * @param given R·R·3 bytes
     * @param by what acted on it
     */
    public record Disturbed(Pose camera, byte[] given, List<Disturbance.Acting> by) {}

    /**
     * A model's prediction of a step, which depends on the machine's speed and cannot be computed again.
     *
     * @param rgb R·R·3 bytes; none if the model was not there yet
     * @param kept what its memory was given
     * @param millis it took
     * @param steps of denoising
     */
    public record Made(Optional<byte[]> rgb, Provenance kept, double millis, int steps) {}
}
