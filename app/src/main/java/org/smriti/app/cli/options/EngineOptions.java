package org.smriti.app.cli.options;

import ai.djl.ndarray.types.DataType;
import org.smriti.model.tensor.ComputeDevice;
import org.smriti.model.tensor.PrecisionProbe;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that choose the device and the precision to compute with. */
public final class EngineOptions {

    /** Precisions by name. */
    enum Precision {
        AUTO,
        FP32,
        FP16
    }

    @Option(
            names = "--precision",
            paramLabel = "P",
            defaultValue = "fp32",
            description = "fp32, fp16, or auto for the faster one here. Default: ${DEFAULT-VALUE}.")
    private Precision precision;

    @Mixin
    private DeviceOptions devices;

    /** The device; called before anything else uses the engine. */
    public ComputeDevice device() {
        return devices.device();
    }

    /** The precision to load weights in. */
    public DataType type(ComputeDevice place) {
        return switch (precision) {
            case FP32 -> DataType.FLOAT32;
            case FP16 -> DataType.FLOAT16;
            case AUTO -> PrecisionProbe.run(place, PrecisionProbe.ONE_CHUNK).type();
        };
    }
}
