package org.smriti.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.smriti.app.cli.options.CommonOptions;
import org.smriti.app.cli.options.UsageException;
import org.smriti.model.train.clip.ClipFeeder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code smriti feed}: the clips of a run for a trainer that is not Java. */
@Command(
        name = "feed",
        description = {
            "Write what a run is trained on to standard output, for src/eager/train.py.",
            "RUN batches FROM UNTIL THREADS: the batches of the steps from FROM up to, not including, UNTIL.",
            "RUN held-out: the clips that recall is looked at with."
        },
        sortOptions = false)
final class FeedCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "WORD", description = "The run's folder, and what to write.")
    private List<String> words;

    @Mixin
    private CommonOptions common;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try {
            ClipFeeder.feed(words.toArray(String[]::new), new FileOutputStream(FileDescriptor.out));
        } catch (IllegalArgumentException e) {
            throw new UsageException(e);
        }
        return 0;
    }
}
