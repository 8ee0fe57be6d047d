package org.smriti.app.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.smriti.app.bench.BenchReport.PassRate;
import org.smriti.model.memory.GraphedNet;
import org.smriti.model.nn.Conditions;
import org.smriti.model.nn.Pass;
import org.smriti.model.nn.WorldNet;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.nn.cost.FlopCount;
import org.smriti.model.tensor.ComputeDevice;
import org.smriti.model.tensor.PrecisionChoice;
import org.smriti.model.tensor.PrecisionProbe;
import org.smriti.model.tensor.Weights;

/** Measures how near a pass comes to what the machine's matmul can do at the shapes of that pass. */
final class PassBench {

    static final String FP32 = "fp32";
    static final String FP16 = "fp16";

    private final NetConfig config;
    private final Batch batch;
    private final FlopCount flops;

    /** The batch of a pass. */
    record Batch(int clips, int frames) {}

    PassBench(NetConfig config, Batch batch) {
        this.config = config;
        this.batch = batch;
        flops = FlopCount.of(config, batch.clips(), batch.frames());
    }

    /** What matmul reaches at the shapes of the layers' weights. */
    PrecisionChoice ceiling(ComputeDevice device) {
        return PrecisionProbe.run(
                device,
                flops.shapes(FlopCount.Kind.LAYER_WEIGHTS).stream().distinct().toList());
    }

    /** Times the pass in each precision, the quickest first; half precision is left out if its products are far slower. */
    List<PassRate> run(ComputeDevice device, PrecisionChoice ceiling, Effort effort) {
        List<PassRate> rates = new ArrayList<>();
        rates.add(run(device, FP32, DataType.FLOAT32, ceiling.fp32Gflops(), effort));
        if (ceiling.fp16Gflops() > ceiling.fp32Gflops() / 2) {
            rates.add(run(device, FP16, DataType.FLOAT16, ceiling.fp16Gflops(), effort));
        }
        rates.sort(Comparator.comparingDouble(PassRate::ms));
        return rates;
    }

    private PassRate run(ComputeDevice device, String precision, DataType type, double ceiling, Effort effort) {
        try (NDManager manager = device.newManager();
                Weights weights = Weights.under(manager)) {
            GraphedNet net = new GraphedNet(new WorldNet(weights.fresh(1, type), manager, config), manager);
            int count = batch.clips() * batch.frames();
            float[] noise = new float[count];
            float[] places = new float[count * Conditions.PLACE];
            NDArray clips = manager.randomNormal(
                    new Shape(batch.clips(), batch.frames(), config.tokens(), config.patchValues()));
            Conditions conditions = Conditions.of(
                    manager, batch.clips(), batch.frames(), config.actions(), noise, new int[count], places);
            double millis = Timing.inTurn(
                            effort.repeats(), effort.seconds(), List.of(() -> pass(manager, net, clips, conditions)))
                    .getFirst();
            double gflops = flops.total() / millis / 1e6;
            return new PassRate(
                    precision, millis, gflops, gflops / ceiling, batch.clips(), batch.frames(), flops.total());
        }
    }

    /** Runs a pass and waits for it. */
    static void pass(NDManager manager, GraphedNet net, NDArray clips, Conditions conditions) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray input = clips.duplicate();
            input.attach(scope);
            Timing.await(net.frames(new GraphedNet.Request(input, conditions, net.emptyCarry(), Pass.PLAIN)));
        }
    }
}
