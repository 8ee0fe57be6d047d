package org.smriti.app.live;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.smriti.app.live.models.Engine;
import org.smriti.model.memory.WorldModel;

/** An engine whose device can be made to fail. */
final class BreakableEngine implements Engine {

    private final String name;
    private final NDManager manager = NDManager.newBaseManager();
    private boolean broken;

    BreakableEngine(String name) {
        this.name = name;
    }

    /** Starts an engine for every name except {@code gpu9}, which fails, and {@code gpu99}, which does not exist; keeps the engines for tests. */
    static final class Starter implements Engine.Starter {

        private final List<BreakableEngine> started = new ArrayList<>();

        @Override
        public List<String> names() {
            return List.of(CPU, "gpu0", "gpu9");
        }

        @Override
        public Engine start(String name) {
            if (name.equals("gpu9")) {
                throw new EngineException("CUDA error: no kernel image is available");
            }
            if (!names().contains(name)) {
                throw new IllegalArgumentException("there is no device " + name);
            }
            started.add(new BreakableEngine(name));
            return started.getLast();
        }

        /** All engines that were started, the latest last. */
        List<BreakableEngine> started() {
            return started;
        }
    }

    /** Makes every later pass of its models fail. */
    void breakDown() {
        broken = true;
        manager.close();
    }

    @Override
    public WorldModel load(Path folder) throws IOException {
        return WorldModel.load(folder, manager, DataType.FLOAT32);
    }

    @Override
    public String version() {
        return "0";
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String device() {
        return name;
    }

    @Override
    public String precision() {
        return "float32";
    }

    @Override
    public boolean isLostWith(RuntimeException failure) {
        return broken;
    }

    @Override
    public void close() {
        manager.close();
    }
}
