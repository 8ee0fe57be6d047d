package org.smriti.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.smriti.app.cli.options.Arguments;
import org.smriti.app.cli.options.CommonOptions;
import org.smriti.app.cli.options.ProgressBar;
import org.smriti.app.cli.options.UsageException;
import org.smriti.model.world.Walk;
import org.smriti.model.world.World;
import org.smriti.model.world.Worlds;
import org.smriti.model.world.recording.Recorder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code smriti record}. */
@Command(
        name = "record",
        description = "Record walks through mazes as NumPy archives with Memory Maze's keys and shapes.",
        sortOptions = false)
final class RecordCommand implements Callable<Integer> {

    private static final int MOST_EPISODES = 1_000_000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--world",
            required = true,
            paramLabel = "W",
            description = "room, maze-5x5, … maze-15x15, craft-yard, …")
    private String world;

    @Option(
            names = "--episodes",
            required = true,
            paramLabel = "N",
            description = "How many; each has a maze of its own.")
    private int episodes;

    @Option(
            names = "--steps",
            required = true,
            paramLabel = "M",
            description = "Steps to an episode, which has M + 1 frames.")
    private int steps;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for W-SEED.npz; made if need be.")
    private Path out;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "0",
            description = "Of the first episode, the others count up. Training uses those below 800000. Default: 0.")
    private long seed;

    @Option(
            names = "--size",
            paramLabel = "PIXELS",
            defaultValue = "64",
            description = "On a side of the frames. Default: 64.")
    private int size;

    @Option(
            names = "--policy",
            paramLabel = "P",
            defaultValue = "goals",
            description = "${bundle:walks.record}. Default: goals.")
    private String policy;

    @Option(
            names = "--border",
            description =
                    "Draw a border in the colour of the sphere to find, as Memory Maze does; no model has seen one.")
    private boolean border;

    @Option(names = "--overwrite", description = "Replace episodes that are there already.")
    private boolean overwrite;

    @Mixin
    private CommonOptions common;

    @Override
    public Integer call() throws IOException {
        Arguments.requireAtLeast(1, episodes, "--episodes");
        Arguments.requireAtLeast(1, steps, "--steps");
        Arguments.requireAtLeast(1, size, "--size");
        Arguments.requireAtMost(MOST_EPISODES, episodes, "--episodes");
        Arguments.requireAtLeast(0, seed, "--seed");
        Arguments.requireAtMost(Integer.MAX_VALUE, seed, "--seed");
        World place = Arguments.resolve(world, Worlds::named);
        Walk walk = Arguments.resolve(policy, Recorder::walk);
        Recorder.Border drawn = border ? Recorder.Border.TARGET : Recorder.Border.NONE;
        Recorder recorder = Arguments.resolve(steps, count -> new Recorder(place, walk, count, size, drawn));
        List<Long> seeds = LongStream.range(seed, seed + episodes).boxed().toList();
        Arguments.requireWritableFolder(out, "--out");
        refuseToReplace(seeds);

        PrintWriter err = spec.commandLine().getErr();
        long frames = steps + 1L;
        try (ProgressBar bar = new ProgressBar(err, "record", episodes * frames)) {
            for (int i = 0; i < episodes; i++) {
                long before = i * frames;
                String note = "episode " + (i + 1) + " of " + episodes;
                recorder.write(
                        file(seeds.get(i)), seeds.get(i), frame -> bar.update(before + Math.min(frame, steps), note));
                bar.update(before + frames, note);
            }
        }
        spec.commandLine().getOut().printf(Locale.ROOT, "%d episodes of %d frames in %s%n", episodes, frames, out);
        spec.commandLine().getOut().flush();
        return CommandLine.ExitCode.OK;
    }

    private void refuseToReplace(List<Long> seeds) {
        if (!overwrite) {
            seeds.stream().map(this::file).filter(Files::exists).findFirst().ifPresent(there -> {
                throw new UsageException(
                        there + " is there already; choose another --out or --seed, or say --overwrite");
            });
        }
    }

    private Path file(long episode) {
        return out.resolve(String.format(Locale.ROOT, "%s-%06d.npz", world, episode));
    }
}
