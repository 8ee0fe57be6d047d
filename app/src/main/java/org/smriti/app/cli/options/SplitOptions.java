package org.smriti.app.cli.options;

import java.util.Optional;
import org.smriti.model.eval.task.Split;
import org.smriti.model.world.World;
import org.smriti.model.world.Worlds;
import picocli.CommandLine.Option;

/** The options that choose a world, the frames shown of it, and the frames to generate. */
public final class SplitOptions {

    private static final int MOST_FRAMES = 100_000;
    private static final String USUAL_WORLD = "room";

    @Option(
            names = "--world",
            paramLabel = "W",
            description = "room, maze-5x5, … maze-15x15, craft-yard, …. Default: " + USUAL_WORLD + ".")
    private Optional<String> world = Optional.empty();

    @Option(
            names = "--context",
            paramLabel = "C",
            description = "Frames shown. Default: what suits the walk and the first model.")
    private Optional<Integer> context = Optional.empty();

    @Option(names = "--generate", paramLabel = "G", description = "Frames to predict after them. Default: likewise.")
    private Optional<Integer> generate = Optional.empty();

    /** Refuses numbers that no walk can be divided by, such as fewer frames shown than these. */
    public void check(int leastContext) {
        Arguments.requireAtMost(MOST_FRAMES, asked(), "--context and --generate together");
        context.ifPresent(frames -> Arguments.requireAtLeast(leastContext, frames, "--context"));
        generate.ifPresent(frames -> Arguments.requireAtLeast(1, frames, "--generate"));
    }

    /** The world asked for. */
    public World world() {
        return Arguments.resolve(world.orElse(USUAL_WORLD), Worlds::named);
    }

    /** Refuses a world that was asked for, as films take its place. */
    public void requireNoWorld() {
        if (world.isPresent()) {
            throw new UsageException("--world and --video exclude each other");
        }
    }

    /** Frames shown and generated that were asked for; an option that is not given counts 0. */
    public long asked() {
        return (long) context.orElse(0) + generate.orElse(0);
    }

    /** The numbers asked for; where an option is not given, the usual one. */
    public Split orElse(Split usual) {
        Split split = new Split(context.orElse(usual.context()), generate.orElse(usual.generate()));
        Arguments.requireAtMost(MOST_FRAMES, split.length(), "the length of an episode");
        return split;
    }
}
