package org.smriti.model.tensor;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.util.cuda.CudaUtils;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * A device that can compute.
 *
 * @param name what a person types: {@code cpu}, {@code gpu0}, {@code gpu1}, …
 * @param device the engine's handle
 * @param description for people
 */
public record ComputeDevice(String name, Device device, String description) {

    /** A new root for arrays on this device; the caller closes it. */
    public NDManager newManager() {
        return Engine.getInstance().newBaseManager(device);
    }

    /** Bytes of its memory: a GPU's own, or all that this process may have of the machine's. */
    public long memory() {
        return device.isGpu()
                ? CudaUtils.getGpuMemory(device).getMax()
                : ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                        .getTotalMemorySize();
    }
}
