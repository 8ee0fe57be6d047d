package org.smriti.app.video;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.Loader;

/**
 * Finds the programs of FFmpeg that JavaCPP's preset brings along, unpacked beside its libraries, of which none is loaded into this
 * process.
 */
final class FfmpegPrograms {

    /** Variables that would make FFmpeg write files or draw colours into what it says. */
    private static final List<String> UNWANTED = List.of("FFREPORT", "AV_LOG_FORCE_COLOR", "LD_PRELOAD");

    /**
     * Libraries for sound and screens that FFmpeg's programs are linked with on Linux. A machine without a desktop lacks them, and
     * nothing in them is called where files are read.
     */
    private static final List<String> NEVER_CALLED =
            List.of("libpulse.so.0", "libasound.so.2", "libxcb.so.1", "libxcb-shm.so.0");

    private static final String STAND_IN = "libdrm.so.2"; // small, needs nothing itself

    private FfmpegPrograms() {}

    /** Decodes, and writes frames to its output. */
    static ProcessBuilder ffmpeg(List<String> arguments) throws IOException {
        return command("ffmpeg", arguments);
    }

    /** Says as JSON what a file has. */
    static ProcessBuilder ffprobe(List<String> arguments) throws IOException {
        return command("ffprobe", arguments);
    }

    private static ProcessBuilder command(String name, List<String> arguments) throws IOException {
        String platform = Loader.getPlatform();
        File[] unpacked = Loader.cacheResources(ffmpeg.class, "/org/bytedeco/ffmpeg/" + platform + "/");
        if (unpacked.length == 0) {
            throw new IOException("Smriti was built without FFmpeg for " + platform + ", which videos need");
        }
        Path folder = unpacked[0].toPath();
        Path program = folder.resolve(platform.startsWith("windows") ? name + ".exe" : name);
        if (!Files.isExecutable(program) && !program.toFile().setExecutable(true)) {
            throw new IOException(program + " cannot be made a program");
        }
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        UNWANTED.forEach(builder.environment()::remove);
        if (platform.startsWith("linux")) {
            builder.environment().put("LD_LIBRARY_PATH", standIns(folder) + File.pathSeparator + folder);
        }
        return builder;
    }

    private static Path standIns(Path folder) throws IOException {
        Path standIns = Files.createDirectories(folder.resolve("stand-ins"));
        for (String library : NEVER_CALLED) {
            try {
                Files.createSymbolicLink(standIns.resolve(library), folder.resolve(STAND_IN));
            } catch (FileAlreadyExistsException e) {
                continue; // from another time
            }
        }
        return standIns;
    }
}
