package org.smriti.model.train.plan;

import java.util.List;

/**
 * The stages of a training run and the step at which each begins; within a phase its stages take turns, so that easier rungs stay in
 * the mixture.
 *
 * @param phases in their order, the first beginning at step 0
 */
public record Curriculum(List<Phase> phases) {

    /**
     * Stages that take turns from a step on.
     *
     * @param from the first step
     * @param stages one per step, in turn
     */
    public record Phase(long from, List<Stage> stages) {

        /** Checks that there is a stage. */
        public Phase {
            stages = List.copyOf(stages);
            if (stages.isEmpty()) {
                throw new IllegalArgumentException("a phase needs a stage at least");
            }
        }
    }

    /** Checks the order. */
    public Curriculum {
        phases = List.copyOf(phases);
        if (phases.isEmpty() || phases.getFirst().from() != 0) {
            throw new IllegalArgumentException("a curriculum begins at step 0");
        }
        for (int i = 1; i < phases.size(); i++) {
            if (phases.get(i).from() <= phases.get(i - 1).from()) {
                throw new IllegalArgumentException(
                        "a phase from step " + phases.get(i).from() + " cannot follow one from step "
                                + phases.get(i - 1).from());
            }
        }
    }

    /** One stage for ever. */
    public static Curriculum of(Stage stage) {
        return new Curriculum(List.of(new Phase(0, List.of(stage))));
    }

    /** All stages, each once. */
    public List<Stage> stages() {
        return phases.stream()
                .flatMap(phase -> phase.stages().stream())
                .distinct()
                .toList();
    }

    /** The stage of a step. */
    public Stage stage(long step) {
        List<Stage> stages = phase(step).stages();
        return stages.get((int) (step % stages.size()));
    }

    /** The different stages that take turns around a step. */
    public List<Stage> stages(long step) {
        return phase(step).stages().stream().distinct().toList();
    }

    /** The worlds that take turns around a step. */
    public List<String> worlds(long step) {
        return phase(step).stages().stream().map(Stage::world).distinct().toList();
    }

    /** All worlds that it ever takes clips from. */
    public List<String> worlds() {
        return phases.stream()
                .flatMap(phase -> phase.stages().stream())
                .map(Stage::world)
                .distinct()
                .toList();
    }

    private Phase phase(long step) {
        return phases.stream()
                .filter(phase -> phase.from() <= step)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    /** Frames of the longest clip seen in so many steps; before the first, of those that it begins with. */
    public int longest(long steps) {
        return phases.stream()
                .filter(phase -> phase.from() <= Math.max(0, steps - 1))
                .flatMap(phase -> phase.stages().stream())
                .mapToInt(Stage::frames)
                .max()
                .orElseThrow();
    }
}
