package org.smriti.app.runtime;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.tensor.ComputeDevice;
import org.smriti.model.tensor.Devices;
import org.smriti.model.tensor.PrecisionChoice;
import org.smriti.model.tensor.PrecisionProbe;

/** The device and the precision that models are loaded for. Belongs to the model thread. */
final class Engine implements AutoCloseable {

    private final ComputeDevice device;
    private final PrecisionChoice precision;
    private final NDManager manager;

    private Engine(ComputeDevice device) {
        this.device = device;
        precision = PrecisionProbe.run(device, PrecisionProbe.ONE_CHUNK);
        manager = device.newManager();
    }

    /**
     * Starts it; the first in a process takes about a second.
     *
     * @param name auto, cpu, gpu0, …
     * @throws IllegalArgumentException if there is no such device, naming those there are
     */
    static Engine start(String name) {
        return new Engine(Devices.pick(name));
    }

    WorldModel load(Path folder) throws IOException {
        return WorldModel.load(folder, manager, precision.type());
    }

    /** Of PyTorch. */
    String version() {
        return ai.djl.engine.Engine.getInstance().getVersion();
    }

    String device() {
        return device.description();
    }

    String precision() {
        return precision.label();
    }

    @Override
    public void close() {
        manager.close();
    }
}
