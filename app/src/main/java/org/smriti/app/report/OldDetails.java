package org.smriti.app.report;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smriti.model.eval.task.Spoiling;
import org.smriti.model.eval.task.Task;
import org.smriti.model.eval.task.Tasks;

/**
 * Reads the details of a task in files from before they were fields: what Java prints of a record, such as
 * {@code LongHorizon[task=Spin[pause=0, sense=EITHER], times=4]}. In all of them agents turned to either side.
 */
final class OldDetails {

    private static final Pattern OTHER = Pattern.compile("\\w+\\[task=(\\w+)\\[");
    private static final Pattern PAUSE = Pattern.compile("\\bpause=(\\d{1,7})\\b");
    private static final Pattern TIMES = Pattern.compile("\\btimes=(\\d{1,5})\\b");
    private static final Pattern SPOILING = Pattern.compile("\\bspoiling=(\\w+)");

    private OldDetails() {}

    /**
     * The task of that name.
     *
     * @throws IllegalArgumentException if there is none, in one line
     */
    static Task task(String name, String details) {
        Optional<Spoiling> spoiling =
                first(SPOILING, details).map(word -> Spoiling.named(word.toLowerCase(Locale.ROOT)));
        return new Tasks(
                        first(PAUSE, details).map(Integer::parseInt).orElse(0),
                        first(TIMES, details).map(Integer::parseInt).orElse(1),
                        spoiling.orElse(Spoiling.EXPOSURE),
                        first(OTHER, details).map(OldDetails::label).orElse("spin"))
                .named(name);
    }

    private static Optional<String> first(Pattern pattern, String details) {
        Matcher matcher = pattern.matcher(details);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** A task's name from that of its record, as {@code stand-still} from {@code StandStill}. */
    private static String label(String record) {
        return record.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
