package org.smriti.app.session;

import java.util.concurrent.CancellationException;

/** Counts the steps of a session that is resumed: those of every branch, then once more those that the models live through. */
final class Reliving {

    private final Progress progress;
    private final int total;
    private int done;

    Reliving(Transcript transcript, Progress progress) {
        this.progress = progress;
        int own = transcript.branches().stream()
                .mapToInt(line -> line.turns().size())
                .sum();
        total = own + length(transcript, transcript.current());
    }

    private static int length(Transcript transcript, int branch) {
        Transcript.Line line = transcript.branches().get(branch);
        return line.turns().size() + line.fork().map(Fork::at).orElse(0);
    }

    /**
     * Another step begins.
     *
     * @throws CancellationException if it shall not
     */
    void step() {
        if (!progress.goesOn(done++, total)) {
            throw new CancellationException("nobody wants this session any more");
        }
    }
}
