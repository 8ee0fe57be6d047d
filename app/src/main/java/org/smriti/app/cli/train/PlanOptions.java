package org.smriti.app.cli.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.smriti.app.cli.options.Arguments;
import org.smriti.app.cli.options.UsageException;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.train.plan.Budget;
import org.smriti.model.train.plan.Curriculum;
import org.smriti.model.train.plan.OwnFramesPlan;
import org.smriti.model.train.plan.Preset;
import org.smriti.model.train.plan.Presets;
import org.smriti.model.train.plan.Rates;
import org.smriti.model.train.plan.Stage;
import org.smriti.model.train.plan.StageText;
import org.smriti.model.train.plan.StageWorlds;
import org.smriti.model.train.plan.TrainingPlan;
import org.smriti.model.train.plan.TrainingPlanJson;
import org.smriti.model.world.film.FilmWorld;
import picocli.CommandLine.Option;

/** The options of {@code train} that say what is trained, and the plan that they make. */
final class PlanOptions {

    private static final String DEFAULT_VARIANT = "hybrid";

    @Option(
            names = "--preset",
            paramLabel = "P",
            description = "tiny, craft, parade (for a CPU) or base (for a GPU). Default: tiny; with --video film.")
    private Optional<String> preset = Optional.empty();

    @Option(
            names = "--variant",
            paramLabel = "V",
            description = "hybrid, window, mamba, mamba-window or causal. Default: hybrid.")
    private Optional<String> variant = Optional.empty();

    @Option(
            names = "--minutes",
            paramLabel = "M",
            description = "Train so long, all sessions of the run together. Default: the preset's, 60 for tiny.")
    private Optional<Double> minutes = Optional.empty();

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "Train so many steps instead, the same on every machine.")
    private Optional<Long> steps = Optional.empty();

    @Option(
            names = "--stage",
            paramLabel = "S",
            description = {
                "world:frames:clips:task=share,… instead of the preset's curriculum, for instance"
                        + " room:60:8:spin=2,walk.",
                "Tasks: ${bundle:walks.train}. Given several times, the stages take turns."
            })
    private List<String> stages = List.of();

    @Option(
            names = "--own-frames",
            paramLabel = "SHARE",
            description = "Share of the run, at its end, in which some clips go on with frames that the model predicts"
                    + " itself, against drift. Default: 0.")
    private Optional<Double> ownFrames = Optional.empty();

    @Option(
            names = "--own-level",
            paramLabel = "LEVEL",
            description = "Noise level, 0 to 1, that the model is told of these frames and, once trained, of what it"
                    + " imagined: it learns to tell that from what it saw. Default: 0, as of clean frames.")
    private Optional<Double> ownLevel = Optional.empty();

    @Option(
            names = "--rate-factor",
            paramLabel = "F",
            description = "On the usual learning rates: less than 1 where --init goes on with a trained model."
                    + " Default: 1.")
    private Optional<Double> rateFactor = Optional.empty();

    @Option(names = "--seed", paramLabel = "S", description = "Of weights, clips and noise. Default: 1.")
    private Optional<Long> seed = Optional.empty();

    /**
     * The plan of a new run in a folder.
     *
     * @throws UsageException if the folder holds a run or a model, or an option says nothing that exists
     */
    TrainingPlan begin(Path folder) {
        TrainingPlan plan = plan(folder, Arguments.resolve(preset.orElse(Presets.TINY.name()), Presets::named));
        TrainingPlan asked =
                changed(plan, plan.net().withActions(actions().orElse(plan.net().actions())));
        if (asked.curriculum().worlds().contains(FilmWorld.NAME)) {
            throw new UsageException("the world " + FilmWorld.NAME + " is films of your own; --video names them");
        }
        return asked;
    }

    /**
     * The plan of a new run on films in a folder: the sizes of a preset, without pose, and clips of films unless other stages are asked for.
     *
     * @throws UsageException if the folder holds a run or a model, or an option says nothing that exists
     */
    TrainingPlan beginWithFilms(Path folder) {
        Preset sizes = Arguments.resolve(preset.orElse(Presets.FILM.name()), Presets::named);
        NetConfig net =
                sizes.hybrid().withActions(Presets.FILM.hybrid().actions()).with(NetConfig.PoseMode.OFF);
        Preset films = new Preset(sizes.name(), net, Presets.FILM.curriculum(), sizes.minutes());
        TrainingPlan plan = plan(folder, films);
        return changed(plan, plan.net());
    }

    private TrainingPlan plan(Path folder, Preset chosen) {
        if (Stream.of("training.json", "config.json", "checkpoints")
                .anyMatch(name -> Files.exists(folder.resolve(name)))) {
            throw new UsageException(
                    folder + " holds a run already; --resume goes on with it, another --out begins a new one");
        }
        Variant architecture = Arguments.resolve(variant.orElse(DEFAULT_VARIANT), Variant::named);
        return chosen.plan(architecture, seed.orElse(1L));
    }

    /**
     * The plan of the run in a folder, with the budget, stages, rates and own frames that the options ask for.
     *
     * @throws UsageException if there is no run, or the options ask for another one
     * @throws IOException if the plan cannot be read
     */
    TrainingPlan resume(Path folder) throws IOException {
        if (!TrainingPlanJson.isAt(folder)) {
            throw new UsageException("there is no run to resume in " + folder + "; it would have a training.json");
        }
        TrainingPlan plan = TrainingPlanJson.read(folder);
        variant.map(name -> Arguments.resolve(name, Variant::named))
                .ifPresent(
                        other -> requireSame(folder, "variant", plan.variant().label(), other.label()));
        seed.ifPresent(other -> requireSame(folder, "seed", plan.seed(), other));
        preset.map(name -> Arguments.resolve(name, Presets::named)).ifPresent(other -> {
            NetConfig net = plan.variant().of(other.hybrid());
            if (!net.equals(plan.net())) {
                throw new UsageException("the run in " + folder + " is not of the preset " + other.name());
            }
        });
        return changed(plan, plan.net());
    }

    private static void requireSame(Path folder, String option, Object planned, Object asked) {
        if (!planned.equals(asked)) {
            throw new UsageException("the run in " + folder + " has the " + option + " " + planned + ", not " + asked);
        }
    }

    /** Actions of the world that the options ask for, if they ask for one. */
    private Optional<Integer> actions() {
        return stages.stream()
                .findFirst()
                .map(text -> Arguments.resolve(text, StageText::parse))
                .map(stage -> StageWorlds.kind(stage.world()).actions().size());
    }

    private TrainingPlan changed(TrainingPlan plan, NetConfig net) {
        if (minutes.isPresent() && steps.isPresent()) {
            throw new UsageException("--minutes and --steps exclude each other");
        }
        Budget budget = minutes.<Budget>map(some -> Arguments.resolve(some, Budget.Minutes::new))
                .or(() -> steps.map(some -> Arguments.resolve(some, Budget.Steps::new)))
                .orElse(plan.budget());
        List<Stage> turns = stages.stream()
                .map(text -> Arguments.resolve(text, StageText::parse))
                .toList();
        Curriculum curriculum =
                turns.isEmpty() ? plan.curriculum() : new Curriculum(List.of(new Curriculum.Phase(0, turns)));
        Rates rates = rateFactor
                .map(factor -> Arguments.resolve(factor, plan.rates()::standardTimes))
                .orElse(plan.rates());
        OwnFramesPlan own = Arguments.resolve(
                plan.ownFrames(),
                was -> new OwnFramesPlan(ownFrames.orElse(was.share()), ownLevel.orElse(was.level())));
        if (ownLevel.isPresent() && own.share() == 0) {
            throw new UsageException("--own-level marks own frames, and this run has none; --own-frames gives it some");
        }
        TrainingPlan asked = Arguments.resolve(curriculum, seen -> plan.with(net, seen));
        return asked.with(own).with(budget).with(rates);
    }
}
