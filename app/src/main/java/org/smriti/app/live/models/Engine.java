package org.smriti.app.live.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.smriti.model.memory.WorldModel;

/** The device and the precision that models are loaded for. Belongs to the model thread. */
public interface Engine extends AutoCloseable {

    /** What every machine has. */
    String CPU = "cpu";

    /** Starts engines. */
    interface Starter {

        /** What there is to choose from, the CPU first; the first question in a process takes about a second. */
        List<String> names();

        /**
         * Starts one; the first in a process takes about a second.
         *
         * @param name auto, cpu, gpu0, …
         * @throws IllegalArgumentException if there is no such device, naming those there are
         */
        Engine start(String name);
    }

    /**
     * Loads the model in a folder.
     *
     * @throws IOException if there is none that can be read
     */
    WorldModel load(Path folder) throws IOException;

    /** Of the library. */
    String version();

    /** What a person types to get the device. */
    String name();

    /** The device, for people. */
    String device();

    /** The precision, for people. */
    String precision();

    /** Whether a failure means that the device is gone or full, while the CPU would do. */
    boolean isLostWith(RuntimeException failure);

    @Override
    void close();
}
