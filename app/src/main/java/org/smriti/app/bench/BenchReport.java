package org.smriti.app.bench;

import java.util.List;
import java.util.Map;

/**
 * What was measured; the names of its fields are those in the JSON, which other programs read. Times are medians in milliseconds, rates
 * 10⁹ operations a second.
 *
 * @param command that measured
 * @param machine where
 * @param config whose network
 * @param live by variant or model: the cost of a live frame against the frames seen before it
 * @param attention one layer's attention over a clip, local and full
 * @param ceiling what matmul reaches at the shapes of a pass
 * @param pass one pass over a batch as training has it, in the precision in which it is quicker
 * @param halfPrecision by model folder: how far FLOAT16 is from FLOAT32; none where no models are named
 * @param renderer one core at 64×64
 * @param training a few steps, rendering included
 * @param eager the same network in PyTorch for Python; no costs where that was not asked for
 */
public record BenchReport(
        String command,
        Machine machine,
        String config,
        Map<String, List<LiveCost>> live,
        List<AttentionCost> attention,
        Ceiling ceiling,
        PassRate pass,
        Map<String, HalfError> halfPrecision,
        RendererRate renderer,
        TrainingRate training,
        EagerTwin eager) {

    /**
     * The cost of a live frame: observed, and the next one predicted.
     *
     * @param frames seen before
     * @param ms a frame, the memory's advance included: a fifth of a chunk's time
     * @param bytes of the memory
     * @param how {@code seen} one by one, or {@code repeated}: keys and values of a shorter memory several times over
     */
    public record LiveCost(long frames, double ms, long bytes, String how) {}

    /** The cost of attention over a clip of so many frames. */
    public record AttentionCost(int frames, double localMs, double fullMs) {}

    /** What matmul reaches; 0 for a precision that does not work, or that was far slower in a short trial. */
    public record Ceiling(double fp32, double fp16) {}

    /**
     * The rate of a pass.
     *
     * @param precision {@code fp32} or {@code fp16}
     * @param ms of a pass
     * @param gflops operations of its matrix products a second
     * @param share of the ceiling in that precision, 0 to 1
     * @param clips in the batch
     * @param frames to a clip
     * @param flops of the pass
     */
    public record PassRate(
            String precision, double ms, double gflops, double share, int clips, int frames, long flops) {}

    /**
     * How far the frames that a model predicts in FLOAT16 are from those in FLOAT32.
     *
     * @param meanGrey mean absolute difference, grey levels
     * @param worstGrey the same of the frame that differs most
     */
    public record HalfError(double meanGrey, double worstGrey) {}

    /** How fast frames are drawn. */
    public record RendererRate(double framesPerSecond) {}

    /**
     * How fast a network learns.
     *
     * @param framesPerSecond of the clips
     * @param gflops three passes' operations a step; the optimiser's own are not counted
     */
    public record TrainingRate(double framesPerSecond, double gflops) {}

    /**
     * The same network in PyTorch for Python.
     *
     * @param engine its versions; empty where there are no costs
     * @param clips in the batch of a pass and of a step
     * @param frames to a clip
     * @param costs what was timed on both sides, in turn
     */
    public record EagerTwin(String engine, int clips, int frames, List<EagerCost> costs) {

        /** Nothing was timed. */
        public static final EagerTwin NONE = new EagerTwin("", 0, 0, List.of());
    }

    /**
     * One task on both sides.
     *
     * @param task {@code pass}, {@code live}: a chunk of live frames, or {@code training}: a step
     * @param ms here
     * @param eagerMs there
     * @param ratio median of the turns' own ratios of the two, here to there: below 1 means quicker here
     * @param lowest of these ratios
     * @param highest of these ratios: far from the lowest where the machine did other work
     * @param turns how many
     */
    public record EagerCost(
            String task, double ms, double eagerMs, double ratio, double lowest, double highest, int turns) {}
}
