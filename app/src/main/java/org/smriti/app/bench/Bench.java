package org.smriti.app.bench;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smriti.app.assets.ModelNames;
import org.smriti.app.bench.BenchReport.AttentionCost;
import org.smriti.app.bench.BenchReport.EagerTwin;
import org.smriti.app.bench.BenchReport.HalfError;
import org.smriti.app.bench.BenchReport.LiveCost;
import org.smriti.app.bench.BenchReport.PassRate;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.tensor.ComputeDevice;
import org.smriti.model.tensor.PrecisionChoice;
import org.smriti.model.train.plan.Preset;
import org.smriti.model.train.plan.Stage;
import org.smriti.model.train.plan.TrainingPlan;

/** Measures everything, one thing after another, on the calling thread. */
public final class Bench {

    private static final double RENDERER_SECONDS = 1;
    private static final double LIVE_FROM = 0.23;
    private static final double LIVE_TO = 0.9;

    /** Is told how far the measuring has come. */
    @FunctionalInterface
    public interface Listener {

        /**
         * Called after each measurement or part of one.
         *
         * @param share done, 0 to 1
         * @param what is being measured
         */
        void at(double share, String what);
    }

    private final ComputeDevice device;
    private final Preset preset;
    private final Effort effort;
    private final Listener listener;

    /** Measures with networks of a preset. */
    public Bench(ComputeDevice device, Preset preset, Effort effort, Listener listener) {
        this.device = device;
        this.preset = preset;
        this.effort = effort;
        this.listener = listener;
    }

    /**
     * Measures.
     *
     * @param command the command line, for the report
     * @param models folders of models whose live cost is asked for; hybrid and causal get random weights where none is given
     * @param source of the same network in Python, if it is to be timed too
     * @throws EagerException if that does not start or computes something else, in one line
     * @throws IOException if a model cannot be loaded, in one line
     * @throws InterruptedException if the thread is interrupted
     */
    public BenchReport run(String command, List<Path> models, Optional<EagerSource> source)
            throws IOException, InterruptedException {
        Machine machine = Machine.here(device);
        NetConfig net = preset.hybrid();
        TrainingPlan plan = preset.plan(Variant.HYBRID, 1);
        Stage stage = plan.curriculum().stage(0);
        PassBench pass = new PassBench(net, new PassBench.Batch(stage.clips(), stage.frames()));

        listener.at(0, source.isPresent() ? "the same network in Python" : "matmul");
        requireLoadable(models);
        EagerTwin eager = eager(plan, source);
        listener.at(0.01, "matmul");
        PrecisionChoice ceiling = pass.ceiling(device);
        listener.at(0.03, "a pass");
        PassRate fastest = pass.run(device, ceiling, effort).getFirst();
        listener.at(0.1, "the renderer");
        BenchReport.RendererRate renderer = RendererBench.run(RENDERER_SECONDS);
        Map<String, HalfError> half = new LinkedHashMap<>();
        ModelNames names = new ModelNames();
        for (Path folder : models) {
            listener.at(0.12, "half precision of " + folder.getFileName());
            half.put(names.next(ModelNames.own(folder), folder), HalfPrecision.of(folder, device));
        }
        try (NDManager manager = device.newManager()) {
            List<AttentionCost> attention = new ArrayList<>();
            for (int frames : effort.clips()) {
                listener.at(
                        0.13
                                + (LIVE_FROM - 0.13)
                                        * attention.size()
                                        / effort.clips().size(),
                        "attention over " + frames + " frames");
                attention.add(AttentionBench.run(manager, frames, effort));
            }
            Map<String, List<LiveCost>> live = live(manager, models, type(fastest));
            listener.at(LIVE_TO, "training");
            BenchReport.TrainingRate training = TrainingBench.run(manager, plan, effort.repeats());
            listener.at(1, "");
            return new BenchReport(
                    command,
                    machine,
                    preset.name(),
                    live,
                    attention,
                    new BenchReport.Ceiling(ceiling.fp32Gflops(), ceiling.fp16Gflops()),
                    fastest,
                    half,
                    renderer,
                    training,
                    eager);
        }
    }

    /** Compares with Python, before anything else: if that cannot be done, it is known after seconds. */
    private EagerTwin eager(TrainingPlan plan, Optional<EagerSource> source) throws IOException, InterruptedException {
        if (source.isEmpty()) {
            return EagerTwin.NONE;
        }
        try (NDManager manager = device.newManager()) {
            return new EagerBench(manager, plan, effort).run(source.get());
        }
    }

    /** Loads each model once, so that a broken one is told of before minutes of measuring. */
    private void requireLoadable(List<Path> folders) throws IOException {
        try (NDManager manager = device.newManager()) {
            for (Path folder : folders) {
                WorldModel.load(folder, manager, DataType.FLOAT32).close();
            }
        }
    }

    private static DataType type(PassRate pass) {
        return pass.precision().equals(PassBench.FP16) ? DataType.FLOAT16 : DataType.FLOAT32;
    }

    private Map<String, List<LiveCost>> live(NDManager manager, List<Path> folders, DataType type) throws IOException {
        Map<String, WorldModel> models = new LinkedHashMap<>();
        ModelNames names = new ModelNames();
        try {
            for (Path folder : folders) {
                WorldModel model = WorldModel.load(folder, manager, type);
                models.put(names.next(model.variant().label(), folder), model);
            }
            for (Variant variant : List.of(Variant.HYBRID, Variant.CAUSAL)) {
                if (!models.containsKey(variant.label())) {
                    models.put(variant.label(), random(manager, variant, type));
                }
            }
            Map<String, List<LiveCost>> live = new LinkedHashMap<>();
            models.forEach((name, model) -> live.put(name, live(name, model, live.size(), models.size())));
            return live;
        } finally {
            models.values().forEach(WorldModel::close);
        }
    }

    private WorldModel random(NDManager manager, Variant variant, DataType type) {
        return WorldModel.random(variant, variant.of(preset.hybrid()), 1, manager, type);
    }

    private List<LiveCost> live(String name, WorldModel model, int before, int all) {
        boolean grows = model.variant() == Variant.CAUSAL;
        return new LiveBench(model)
                .run(
                        effort.lengths(),
                        grows ? effort.growingTurns() : effort.turns(),
                        effort.seconds(),
                        share -> listener.at(
                                LIVE_FROM + (LIVE_TO - LIVE_FROM) * (before + share) / all, "live frames of " + name));
    }
}
