package org.smriti.app.cli;

import java.util.ListResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smriti.app.probe.Script;
import org.smriti.model.eval.task.Spoiling;
import org.smriti.model.eval.task.Task;
import org.smriti.model.eval.task.Tasks;
import org.smriti.model.train.plan.ClipTask;
import org.smriti.model.world.Walk;
import org.smriti.model.world.recording.Recorder;

/** What {@code --help} tells of the walks: options name these texts as <code>${bundle:KEY}</code>. */
final class WalkTexts extends ListResourceBundle {

    @Override
    protected Object[][] getContents() {
        Stream<Task> tasks = new Tasks(0, 1, Spoiling.EXPOSURE, "").plain().stream();
        return new Object[][] {
            {"walks.record", list(Recorder.WALKS.stream(), Walk::label, Walk::summary)},
            {"walks.train", list(Stream.of(ClipTask.values()), ClipTask::label, ClipTask::summary)},
            {"walks.probe", list(Stream.of(Script.values()), Script::label, Script::summary)},
            {"walks.evaluate", list(tasks, Task::label, task -> task.way().summary())}
        };
    }

    private static <W> String list(Stream<W> walks, Function<W, String> label, Function<W, String> summary) {
        return walks.map(walk -> label.apply(walk) + ": " + summary.apply(walk)).collect(Collectors.joining("; "));
    }
}
