package org.smriti.app.files;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.smriti.app.session.Ground;

/** The shape of {@code session.json}: names and types as they stand there, nothing checked but that all of it is there. */
record SessionDocument(
        String format,
        int version,
        String world,
        long worldSeed,
        String maze,
        int size,
        long seed,
        Start start,
        String mode,
        String ground,
        PaceText pace,
        List<Disturbance> perturbations,
        List<String> lanes,
        Map<String, Model> models,
        List<Line> branches,
        int current,
        List<Mark> bookmarks) {

    /** A document of version 1, which knew no recordings, as one of version 2; what is missing in it stays missing. */
    SessionDocument upgraded() {
        return new SessionDocument(
                format,
                2,
                world,
                worldSeed,
                maze,
                size,
                seed,
                start,
                mode,
                Ground.MAZE.name().toLowerCase(Locale.ROOT),
                pace,
                perturbations,
                lanes,
                models,
                branches == null
                        ? null
                        : branches.stream()
                                .map(line -> line == null ? null : line.upgraded())
                                .toList(),
                current,
                bookmarks);
    }

    /** Where and how the agent was before the first step. */
    record Start(Place pose, double speed, double turnRate, int target, double reward, long random) {}

    record Place(double x, double y, double heading) {}

    /**
     * How much work each prediction may be.
     *
     * @param profile empty where the numbers are fixed
     */
    record PaceText(String profile, int steps, int lookAhead) {}

    record Model(String name, String hash) {}

    /** What a kind of perturbation does not need is 0. */
    record Disturbance(
            String kind,
            int first,
            int frames,
            double gain,
            double gamma,
            double ahead,
            double left,
            double turn,
            double sigma,
            long seed) {}

    /**
     * A branch's own steps.
     *
     * @param parent number of the branch it leaves, −1 for none
     * @param at steps it has in common with that
     * @param placed by index among the own steps: where the agent was put
     * @param recorded rising indices of those whose truth was recorded; if there are any, the frames lie in an entry of their own
     * @param disturbed by index: where the camera was whose frames differ from the truth; they lie in an entry of their own
     * @param shots by lane
     */
    record Line(
            int parent,
            int at,
            Retake take,
            List<Integer> actions,
            Map<Integer, Place> placed,
            List<Integer> recorded,
            Map<Integer, Place> disturbed,
            Map<String, Shots> shots) {

        private Line upgraded() {
            return new Line(parent, at, take, actions, placed, List.of(), disturbed, shots);
        }
    }

    /**
     * How a branch was begun.
     *
     * @param kind live or regenerated; the rest is of the latter
     */
    record Retake(String kind, int prefix, int steps, long seed, float noise) {}

    /**
     * What a model made of the steps; the frames lie in an entry of their own, but for those with 0 steps of denoising.
     *
     * @param kept what its memory was given, a letter each: o, i or r
     */
    record Shots(String kept, List<Double> millis, List<Integer> steps) {}

    record Mark(int branch, int step, String name) {}
}
