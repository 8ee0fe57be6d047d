package org.smriti.app.live.models;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.tensor.ComputeDevice;
import org.smriti.model.tensor.Devices;
import org.smriti.model.tensor.PrecisionChoice;
import org.smriti.model.tensor.PrecisionProbe;

/** PyTorch on one of its devices. */
public final class TorchEngine implements Engine {

    private static final Pattern GPU = Pattern.compile("(?i)cuda|cudnn|cublas|nvrtc|out of memory");

    private static final Duration AT_A_GLANCE = Duration.ofMillis(30); // short, as a person waits for it

    private final ComputeDevice device;
    private final PrecisionChoice precision;
    private final NDManager manager;

    private TorchEngine(ComputeDevice device) {
        this.device = device;
        precision = PrecisionProbe.run(device, PrecisionProbe.ONE_CHUNK, AT_A_GLANCE);
        manager = device.newManager();
    }

    /** Starts PyTorch. */
    public static final class Starter implements Engine.Starter {

        @Override
        public List<String> names() {
            return Devices.list().stream().map(ComputeDevice::name).toList();
        }

        @Override
        public Engine start(String name) {
            return new TorchEngine(Devices.pick(name));
        }
    }

    @Override
    public WorldModel load(Path folder) throws IOException {
        return WorldModel.load(folder, manager, precision.type());
    }

    @Override
    public String version() {
        return ai.djl.engine.Engine.getInstance().getVersion();
    }

    @Override
    public String name() {
        return device.name();
    }

    @Override
    public String device() {
        return device.description();
    }

    @Override
    public String precision() {
        return precision.label();
    }

    @Override
    public boolean isLostWith(RuntimeException failure) {
        return device.device().isGpu()
                && Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                        .anyMatch(TorchEngine::isOfGpu);
    }

    /** Looks for the words of CUDA and its libraries, as the engine has one type of exception for all failures. */
    private static boolean isOfGpu(Throwable failure) {
        return failure instanceof EngineException
                && GPU.matcher(String.valueOf(failure.getMessage())).find();
    }

    @Override
    public void close() {
        manager.close();
    }
}
