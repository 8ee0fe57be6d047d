package org.smriti.app.live.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.smriti.model.memory.WorldModel;

/** The device and the precision that models are loaded for. Belongs to the model thread. */
public interface Engine extends AutoCloseable {

    /** Name of the device that every machine has. */
    String CPU = "cpu";

    /** Starts engines. */
    interface Starter {

        /** Names of the devices there are, the CPU first; the first call in a process takes about a second. */
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

    /** Version of the library. */
    String version();

    /** Name of the device on the command line. */
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
