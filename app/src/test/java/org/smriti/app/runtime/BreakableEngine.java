package org.smriti.app.runtime;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.file.Path;
import org.smriti.model.memory.WorldModel;

/** An engine that can lose its device. */
final class BreakableEngine implements Engine {

    private final String name;
    private final NDManager manager = NDManager.newBaseManager();
    private boolean broken;

    BreakableEngine(String name) {
        this.name = name;
    }

    /** Whatever its models do from now on fails. */
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
