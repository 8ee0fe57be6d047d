import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks, or with {@code apply} puts right, the layout and imports of every Java file under the given folders.
 *
 * <p>Run by the build on the project's own JDK: a formatter that runs inside Maven parses only the Java that Maven runs on.
 */
final class Format {

    private static final String HINT = "run: mvn -N verify -Dformat=apply";

    public static void main(String[] args) throws IOException {
        boolean apply = args[0].equals("apply");
        Formatter formatter = Formatter.createFormatter(
                JavaFormatterOptions.builder().style(Style.PALANTIR).build());
        List<String> wrong = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (Path file : javaFiles(args)) {
            String source = Files.readString(file);
            try {
                String formatted = formatter.formatSourceAndFixImports(source);
                if (!formatted.equals(source)) {
                    wrong.add(file.toString());
                    if (apply) {
                        Files.writeString(file, formatted);
                    }
                }
            } catch (FormatterException e) {
                unreadable.add(file + ":" + e.getMessage());
            }
        }
        wrong.forEach(file -> System.out.println((apply ? "formatted " : "not formatted: ") + file));
        unreadable.forEach(message -> System.out.println("cannot parse " + message
                + " (in a record pattern the formatter wants `var _` where Java also takes `_`)"));
        if (!unreadable.isEmpty() || (!apply && !wrong.isEmpty())) {
            System.out.println(HINT);
            System.exit(1);
        }
    }

    private static List<Path> javaFiles(String[] args) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            Path root = Path.of(args[i]);
            if (Files.isDirectory(root)) {
                try (Stream<Path> walk = Files.walk(root)) {
                    walk.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
                }
            }
        }
        return files.stream().sorted().toList();
    }
}
