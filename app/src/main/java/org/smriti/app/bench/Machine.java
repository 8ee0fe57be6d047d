package org.smriti.app.bench;

import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.smriti.app.assets.Revision;
import org.smriti.model.tensor.ComputeDevice;

/**
 * The machine that something was measured on.
 *
 * @param date when, in UTC
 * @param commit of the program; empty where that is not known
 * @param cpu its name, where the system tells it
 * @param threads that the engine computes with
 * @param load processes that wanted to run in the minute before, a negative number where the system does not tell: more than
 *     {@code processors} means that the times are too long
 */
public record Machine(
        String date,
        String commit,
        String os,
        String cpu,
        int processors,
        String device,
        String engine,
        int threads,
        String java,
        double load) {

    private static final Path CPU_FACTS = Path.of("/proc/cpuinfo");

    /** This machine, now. */
    static Machine here(ComputeDevice device) {
        Engine engine = Engine.getInstance();
        return new Machine(
                LocalDate.now(ZoneOffset.UTC).toString(),
                Revision.here(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                nameOfCpu(),
                Runtime.getRuntime().availableProcessors(),
                device.name() + " (" + device.description() + ")",
                engine.getEngineName() + " " + engine.getVersion(),
                JniUtils.getNumThreads(),
                System.getProperty("java.version"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String nameOfCpu() {
        if (!Files.isReadable(CPU_FACTS)) {
            return "unknown";
        }
        try (Stream<String> lines = Files.lines(CPU_FACTS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown"; // the name is only for people: measuring goes on without it
        }
    }
}
