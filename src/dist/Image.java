import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Makes of the packaged program what a person installs: an app image with a Java of its own, and where the tools for it are
 * there, a Debian package.
 *
 * <p>Run by {@code mvn -Pdist package} in the project's folder, on the project's own JDK. Argument: the version.
 */
final class Image {

    private static final Path TARGET = Path.of("target");
    private static final Path RUNTIME = TARGET.resolve("runtime");
    private static final Path DIST = TARGET.resolve("dist");
    private static final String NAME = "smriti";
    private static final String CRASHES = "/tmp/smriti_hs_err_pid%p.log"; // see app/files/CrashReports
    private static final String LEARNED = "start.aot";

    /** The time of every file: what Java learned is good only for files of the time it saw, and a package copies them. */
    private static final Instant BUILT = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    public static void main(String[] args) throws IOException, InterruptedException {
        String version = args[0].replaceAll("[^0-9.].*", "");
        delete(RUNTIME);
        delete(DIST);
        run("jlink", List.of("@jlink.conf"));
        run("jpackage", image(version));
        Path image = Files.list(DIST).findFirst().orElseThrow();
        for (Path path : all(image)) {
            Files.setLastModifiedTime(path, FileTime.from(BUILT));
        }
        if (Files.isRegularFile(image.resolve("bin").resolve(NAME))) {
            rehearse(image); // images of other systems have another layout, and learn nothing yet
        }
        System.out.printf(Locale.ROOT, "%s: %.0f MB%n", image, size(image) / 1e6);
        if (isTool("dpkg-deb") && isTool("fakeroot")) {
            run("jpackage", debian(version, image));
        } else {
            System.out.println("no Debian package: that takes dpkg-deb and fakeroot");
        }
    }

    private static List<String> image(String version) {
        return List.of(
                "--type", "app-image",
                "--name", NAME,
                "--app-version", version,
                "--runtime-image", RUNTIME.toString(),
                "--input", "app/target/lib",
                "--main-jar", "smriti.jar",
                "--main-class", "org.smriti.app.cli.Smriti",
                "--app-content", "assets",
                "--icon", "app/src/main/resources/org/smriti/app/explore/icon.png",
                "--java-options", "-Dsmriti.home=$APPDIR/..",
                "--java-options", "--enable-native-access=ALL-UNNAMED,javafx.graphics",
                "--java-options", "--add-modules=javafx.controls,javafx.swing",
                "--java-options", "--add-exports=javafx.graphics/com.sun.javafx.text=ALL-UNNAMED",
                "--java-options", "-Xlog:disable",
                "--java-options", "-XX:ErrorFile=" + CRASHES, // only folders of the image can be named by variables
                "--java-options", "-Dstdout.encoding=UTF-8",
                "--java-options", "-Dstderr.encoding=UTF-8",
                "--dest", DIST.toString());
    }

    private static List<String> debian(String version, Path image) {
        return List.of(
                "--type",
                "deb",
                "--name",
                NAME,
                "--app-version",
                version,
                "--app-image",
                image.toString(),
                "--description",
                "Explore what long-memory video world models remember",
                "--linux-menu-group",
                "Science;Education",
                "--linux-package-deps",
                "libgtk-3-0t64 | libgtk-3-0, libxtst6, libgl1, libxxf86vm1", // JavaFX opens them only when its window
                // does
                "--linux-shortcut",
                "--file-associations",
                "src/dist/session.properties",
                "--dest",
                DIST.toString());
    }

    /** Lets the image's Java learn how the window opens, where nobody sees it: each start of the image then takes half as long. */
    private static void rehearse(Path image) throws IOException, InterruptedException {
        Path app = image.resolve("lib").resolve("app");
        Path stage = TARGET.resolve("rehearsal").toAbsolutePath();
        ProcessBuilder run =
                new ProcessBuilder(image.resolve("bin").resolve(NAME).toString());
        run.environment()
                .put(
                        "JAVA_TOOL_OPTIONS",
                        String.join(
                                " ",
                                List.of(
                                        "-XX:AOTCacheOutput="
                                                + app.resolve(LEARNED).toAbsolutePath(),
                                        "-Dsmriti.rehearsal=true",
                                        "-Dsmriti.config=" + stage,
                                        "-Dsmriti.state=" + stage,
                                        "-Dglass.platform=Headless",
                                        "-Dprism.order=sw")));
        File log = TARGET.resolve("rehearsal.log").toFile();
        run.redirectErrorStream(true).redirectOutput(log).start().waitFor();
        if (!Files.exists(app.resolve(LEARNED))) {
            System.err.println("the rehearsal of the image failed; what it said is in " + log);
            System.exit(1);
        }
        Files.writeString(
                app.resolve(NAME + ".cfg"),
                "java-options=-XX:AOTCache=$APPDIR/" + LEARNED + "\n",
                StandardOpenOption.APPEND);
        delete(stage);
    }

    /** Runs a tool of this JDK as a program of its own: only so does it read {@code @} files. */
    private static void run(String tool, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        command.addAll(arguments);
        ProcessBuilder process = new ProcessBuilder(command).inheritIO();
        process.environment().put("SOURCE_DATE_EPOCH", Long.toString(BUILT.getEpochSecond())); // for dpkg-deb
        int code = process.start().waitFor();
        if (code != 0) {
            System.err.println(tool + " ended with " + code);
            System.exit(1);
        }
    }

    private static boolean isTool(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    private static long size(Path root) throws IOException {
        long bytes = 0;
        for (Path path : all(root)) {
            bytes += Files.isRegularFile(path) ? Files.size(path) : 0;
        }
        return bytes;
    }

    private static void delete(Path root) throws IOException {
        if (Files.exists(root)) {
            for (Path path : all(root)) {
                Files.delete(path);
            }
        }
    }

    /** Everything in a folder and the folder itself, the deepest first. */
    private static List<Path> all(Path root) throws IOException {
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(root)) {
            walk.sorted(Comparator.reverseOrder()).forEach(paths::add);
        }
        return paths;
    }
}
