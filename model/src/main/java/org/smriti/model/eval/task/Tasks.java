package org.smriti.model.eval.task;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes tasks from their names.
 *
 * @param pause of a spin, frames
 * @param times of {@code beyond}, how many times the training length
 * @param spoiling of {@code perturbed}
 * @param of name of the task that {@code beyond} and {@code perturbed} change
 */
public record Tasks(int pause, int times, Spoiling spoiling, String of) {

    /** The tasks that are no variation of another one. */
    public List<Task> plain() {
        Stream<Task> walks = Stream.of(
                new Retrieval(),
                new Reasoning(),
                new ZeroPrefix(),
                new Spin(pause, Spin.Sense.EITHER),
                new StandStill(),
                new Watch());
        return Stream.concat(walks, Deeds.all()).toList();
    }

    /**
     * The task of a name.
     *
     * @throws IllegalArgumentException if there is none, naming those that exist
     */
    public Task named(String name) {
        return switch (name) {
            case "beyond" -> new LongHorizon(plain(of, ""), times);
            case "perturbed" -> new Perturbed(plain(of, ""), spoiling);
            default -> plain(name, ", beyond, perturbed");
        };
    }

    private Task plain(String name, String others) {
        return plain().stream()
                .filter(task -> task.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no task is called '" + name + "'; there are "
                        + plain().stream().map(Task::label).collect(Collectors.joining(", ")) + others));
    }
}
