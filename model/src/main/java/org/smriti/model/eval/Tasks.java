package org.smriti.model.eval;

/**
 * Makes tasks from their names.
 *
 * @param pause of a spin, frames
 * @param times of {@code beyond}, how many times the training length
 * @param spoiling of {@code perturbed}
 * @param of name of the task that {@code beyond} and {@code perturbed} change
 */
public record Tasks(int pause, int times, Spoiling spoiling, String of) {

    private static final String PLAIN = "retrieval, reasoning, zero-prefix, spin, stand-still";
    private static final String ALL = PLAIN + ", beyond, perturbed";

    /**
     * The task of a name.
     *
     * @throws IllegalArgumentException if there is none, naming those that exist
     */
    public Task named(String name) {
        return switch (name) {
            case "beyond" -> new Beyond(plain(of, PLAIN), times);
            case "perturbed" -> new Perturbed(plain(of, PLAIN), spoiling);
            default -> plain(name, ALL);
        };
    }

    private Task plain(String name, String offered) {
        return switch (name) {
            case "retrieval" -> new Retrieval();
            case "reasoning" -> new Reasoning();
            case "zero-prefix" -> new ZeroPrefix();
            case "spin" -> new Spin(pause, Spin.Sense.EITHER);
            case "stand-still" -> new StandStill();
            default -> throw new IllegalArgumentException("no task is called '" + name + "'; there are " + offered);
        };
    }
}
