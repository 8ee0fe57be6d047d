package org.smriti.model.tensor;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;

/**
 * A place that can compute.
 *
 * @param name what a person types: {@code cpu}, {@code gpu0}, {@code gpu1}, …
 * @param device the engine's handle
 * @param description for people
 */
public record ComputeDevice(String name, Device device, String description) {

    /** A new root for arrays on this device; whoever asks for it closes it. */
    public NDManager newManager() {
        return Engine.getInstance().newBaseManager(device);
    }
}
