package org.smriti.app.cli.train;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.smriti.app.cli.film.VideoOptions;
import org.smriti.app.cli.options.Arguments;
import org.smriti.app.cli.options.CommonOptions;
import org.smriti.app.cli.options.DeviceOptions;
import org.smriti.app.cli.options.ProgressBar;
import org.smriti.app.cli.options.UsageException;
import org.smriti.model.tensor.ComputeDevice;
import org.smriti.model.train.Trainer;
import org.smriti.model.train.TrainingListener;
import org.smriti.model.train.clip.BatchLoader;
import org.smriti.model.train.plan.TrainingPlan;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code smriti train}. */
@Command(
        name = "train",
        description = {
            "Train a model in a folder, which holds it ready to use at any time: in worlds, or with --video on your"
                    + " own films.",
            "^C saves and ends; --resume goes on from there."
        },
        sortOptions = false)
public final class TrainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder of the run; made if need be.")
    private Path out;

    @Mixin
    private PlanOptions planOptions;

    @Mixin
    private VideoOptions videoOptions;

    @Option(names = "--resume", description = "Go on with the run in DIR, as it was planned unless told otherwise.")
    private boolean resume;

    @Mixin
    private InitOption init;

    @Option(
            names = "--prepare",
            description = "Only lay the run out in DIR, plan and model, for src/eager/train.py to train it.")
    private boolean prepare;

    @Mixin
    private DeviceOptions devices;

    @Option(
            names = "--save-every",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Between checkpoints. Default: 60.")
    private double saveEvery;

    @Option(
            names = "--look-every",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "Between looks at held-out recall: a line in log.csv and a picture in sheets. Default: 120.")
    private double lookEvery;

    @Mixin
    private CommonOptions common;

    @Override
    public Integer call() throws IOException, InterruptedException {
        devices.makeReady();
        if (resume && init.isGiven()) {
            throw new UsageException("--init begins a new run, --resume goes on with one; choose");
        }
        if (!(saveEvery > 0 && lookEvery > 0)) {
            throw new UsageException("--save-every and --look-every take seconds above zero");
        }
        videoOptions.check();
        if (resume && videoOptions.isGiven()) {
            throw new UsageException("--video begins a new run, --resume goes on with the films of one; choose");
        }
        Arguments.requireWritableFolder(out, "--out");
        TrainingPlan plan = plan();
        ComputeDevice where = devices.device();
        if (prepare) {
            TrainingRoom.requireRenderable(plan);
        } else {
            TrainingRoom.on(where, BatchLoader.ahead(loaders(where)))
                    .require(plan, spec.commandLine().getErr());
        }
        if (videoOptions.isGiven()) {
            FilmIntake intake = new FilmIntake(out, plan, spec.commandLine());
            init.requireFitting(plan.net(), where);
            if (!intake.take(videoOptions)) {
                return Interruption.EXIT_CODE;
            }
        }
        if (prepare) {
            prepare(plan, where);
            return CommandLine.ExitCode.OK;
        }
        try (Interruption interruption = Interruption.watch();
                NDManager manager = where.newManager()) {
            Outcome outcome = train(plan, where, manager, interruption::wanted);
            tell(outcome);
            return outcome.whole() ? CommandLine.ExitCode.OK : Interruption.EXIT_CODE;
        }
    }

    private TrainingPlan plan() throws IOException {
        if (resume) {
            return planOptions.resume(out);
        }
        return videoOptions.isGiven() ? planOptions.beginWithFilms(out) : planOptions.begin(out);
    }

    private void prepare(TrainingPlan plan, ComputeDevice where) throws IOException {
        try (NDManager manager = where.newManager();
                Trainer trainer = trainer(plan, where, TrainingListener.NONE, manager)) {
            trainer.prepare();
        }
        PrintWriter to = spec.commandLine().getOut();
        to.printf(
                "Prepared %s; train it with src/eager/train.py %s, or smriti train --resume --out %s%n", out, out, out);
        to.flush();
    }

    /** How a session ended. */
    private record Outcome(long step, boolean whole, Optional<String> recall) {}

    private Outcome train(TrainingPlan plan, ComputeDevice where, NDManager manager, BooleanSupplier stopped)
            throws IOException, InterruptedException {
        try (ProgressBar bar = new ProgressBar(spec.commandLine().getErr(), "train", TrainProgress.TOTAL)) {
            TrainProgress progress = new TrainProgress(bar, plan);
            try (Trainer trainer = trainer(plan, where, progress, manager)) {
                if (trainer.spent() >= 1) {
                    trainer.prepare(); // another trainer may have come here, and left the card as it was
                    throw new UsageException("the run in " + out + " has spent its budget after " + trainer.step()
                            + " steps; --minutes or --steps gives it more");
                }
                progress.beginAt(trainer.spent());
                trainer.run(stopped);
                return new Outcome(trainer.step(), trainer.spent() >= 1, progress.lastRecall());
            }
        }
    }

    private Trainer trainer(TrainingPlan plan, ComputeDevice where, TrainingListener progress, NDManager manager)
            throws IOException {
        Trainer.Start start = init.start(plan.net());
        Trainer.TrainerSettings settings = new Trainer.TrainerSettings(loaders(where), saveEvery, lookEvery);
        return init.fitting(() -> new Trainer(plan, out, settings, progress, manager, start));
    }

    private static int loaders(ComputeDevice where) {
        int processors = Runtime.getRuntime().availableProcessors();
        return where.device().isGpu() ? Math.max(1, processors - 1) : 1;
    }

    private void tell(Outcome outcome) {
        PrintWriter to = spec.commandLine().getOut();
        to.printf(
                "%s step %d, saved in %s%s%n",
                outcome.whole() ? "Done at" : "Stopped at",
                outcome.step(),
                out,
                outcome.recall().map(recall -> "; held-out " + recall).orElse(""));
        if (!outcome.whole()) {
            to.println("Go on with: smriti train --resume --out " + out);
        }
        to.flush();
    }
}
