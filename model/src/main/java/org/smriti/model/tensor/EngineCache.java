package org.smriti.model.tensor;

import ai.djl.util.ClassLoaderUtils;
import ai.djl.util.Platform;
import ai.djl.util.Utils;
import java.io.IOException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the engine's libraries lie unpacked: the engine unpacks them where it finds none, and never checks them again. A library that is
 * cut short ends the process when it is loaded, so sizes are compared with those in the jars before.
 *
 * @param folder of all versions of the engine
 * @param libraries the folder of the libraries of this version in it
 * @param sizes in bytes, by file name
 * @param bridge the file name of the engine's own bridge to Java, which the engine unpacks by itself
 * @param bridgeSize its size in bytes
 */
public record EngineCache(Path folder, Path libraries, Map<String, Long> sizes, String bridge, long bridgeSize) {

    /** An unpacking that has written nothing for so long is over. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private static final Pattern UNFINISHED = Pattern.compile("tmp\\d+");
    private static final Pattern UNFINISHED_BRIDGE = Pattern.compile("jni\\d+tmp");
    private static final List<String> ELSEWHERE = List.of("PYTORCH_LIBRARY_PATH", "PYTORCH_VERSION", "PYTORCH_FLAVOR");

    /** The cache of this process; empty where the engine takes its libraries from elsewhere. */
    public static Optional<EngineCache> find() throws IOException {
        Platform platform = Platform.detectPlatform("pytorch");
        if (platform.isPlaceholder()
                || ELSEWHERE.stream().anyMatch(name -> Utils.getEnvOrSystemProperty(name) != null)) {
            return Optional.empty();
        }
        String flavor = platform.getFlavor();
        String classifier = platform.getClassifier();
        Map<String, Long> sizes = new LinkedHashMap<>();
        for (String library : platform.getLibraries()) {
            sizes.put(library, packedSize("pytorch/" + flavor + "/" + classifier + "/" + library));
        }
        String bridge = System.mapLibraryName("djl_torch");
        Path folder = Utils.getEngineCacheDir("pytorch");
        return Optional.of(new EngineCache(
                folder,
                folder.resolve(platform.getVersion() + "-" + flavor + "-" + classifier),
                Map.copyOf(sizes),
                platform.getApiVersion() + "-" + bridge,
                packedSize("jnilib/" + classifier + "/" + flavor + "/" + bridge)));
    }

    /** The size of a file in a jar, unpacked; −1 where there is none or the jar does not say. */
    private static long packedSize(String resource) throws IOException {
        URL url = ClassLoaderUtils.getResource(resource);
        return url == null ? -1 : url.openConnection().getContentLengthLong();
    }

    /**
     * Removes spoilt libraries, for the engine to unpack them anew, and what killed unpackings have left. To be called before the engine is
     * first used.
     *
     * @return whether libraries were spoilt
     * @throws FileSystemException if what is spoilt cannot be removed
     */
    public boolean mend() throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        List<Path> left = leftBehind(Instant.now().minus(LONGEST_PAUSE));
        boolean spoilt = isSpoilt();
        if (spoilt) {
            try (FileChannel lock = FileChannel.open(
                    folder.resolve("smriti.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock(); // two that start together: the second finds what the first has mended
                if (isSpoilt()) {
                    delete(setAside());
                }
            }
        }
        for (Path path : left) {
            delete(path);
        }
        return spoilt;
    }

    private boolean isSpoilt() throws IOException {
        if (!Files.isDirectory(libraries)) {
            return false;
        }
        for (Map.Entry<String, Long> library : sizes.entrySet()) {
            if (!isWhole(library.getKey(), library.getValue())) {
                return true;
            }
        }
        return Files.exists(libraries.resolve(bridge)) && !isWhole(bridge, bridgeSize);
    }

    private boolean isWhole(String name, long size) throws IOException {
        try {
            return size < 0 || Files.size(libraries.resolve(name)) == size;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Moves the libraries aside in one step, under a name by which a later start finds and removes them if this process is killed now. */
    private Path setAside() throws IOException {
        Path aside = folder.resolve("tmp" + ProcessHandle.current().pid() + System.nanoTime());
        return Files.move(libraries, aside);
    }

    /** What unpackings have left that have written nothing since the given time. */
    private List<Path> leftBehind(Instant since) throws IOException {
        List<Path> left = new ArrayList<>(named(folder, UNFINISHED));
        if (Files.isDirectory(libraries)) {
            left.addAll(named(libraries, UNFINISHED_BRIDGE));
        }
        left.removeIf(path -> !lastWritten(path).isBefore(since));
        return left;
    }

    private static List<Path> named(Path folder, Pattern name) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(
                            path -> name.matcher(path.getFileName().toString()).matches())
                    .toList();
        }
    }

    private static Instant lastWritten(Path path) {
        try (Stream<Path> all = Files.walk(path)) {
            Instant last = Instant.MIN;
            for (Path each : all.toList()) {
                Instant written = Files.getLastModifiedTime(each).toInstant();
                last = written.isAfter(last) ? written : last;
            }
            return last;
        } catch (IOException e) {
            return Instant.MAX; // another process moves or removes it
        }
    }

    private static void delete(Path path) throws IOException {
        List<Path> all;
        try (Stream<Path> below = Files.walk(path)) {
            all = below.sorted(Comparator.reverseOrder()).toList();
        } catch (NoSuchFileException e) {
            return; // another process was quicker
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }
}
