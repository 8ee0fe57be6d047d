package org.smriti.model.tensor;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.util.cuda.CudaUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The devices of this machine, as the engine sees them; the first question loads the engine. */
public final class Devices {

    private Devices() {}

    /** The CPU, then the GPUs in the engine's order. */
    public static List<ComputeDevice> list() {
        List<ComputeDevice> devices = new ArrayList<>();
        devices.add(new ComputeDevice("cpu", Device.cpu(), Runtime.getRuntime().availableProcessors() + " processors"));
        int gpus = Engine.getInstance().getGpuCount();
        for (int i = 0; i < gpus; i++) {
            devices.add(gpu(i));
        }
        return List.copyOf(devices);
    }

    /**
     * The device of a name.
     *
     * @param name {@code auto} (the first GPU, else the CPU), {@code cpu}, {@code gpu0}, …
     * @throws IllegalArgumentException if this machine has no such device; the message names those it has
     */
    public static ComputeDevice pick(String name) {
        return pick(name, list());
    }

    static ComputeDevice pick(String name, List<ComputeDevice> devices) {
        if (name.equals("auto")) {
            return devices.stream()
                    .filter(device -> device.device().isGpu())
                    .findFirst()
                    .orElse(devices.getFirst());
        }
        return devices.stream()
                .filter(device -> device.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no device '" + name + "' here; choose auto, "
                        + devices.stream().map(ComputeDevice::name).collect(Collectors.joining(", "))));
    }

    private static ComputeDevice gpu(int index) {
        Device device = Device.gpu(index);
        long gibibytes = CudaUtils.getGpuMemory(device).getMax() >> 30;
        String description =
                "CUDA, compute capability " + CudaUtils.getComputeCapability(index) + ", " + gibibytes + " GiB";
        return new ComputeDevice("gpu" + index, device, description);
    }
}
