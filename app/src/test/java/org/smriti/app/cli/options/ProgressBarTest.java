package org.smriti.app.cli.options;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    private static final long SECOND = 1_000_000_000;

    private final StringWriter shown = new StringWriter();
    private final AtomicLong clock = new AtomicLong();

    @Test
    void onATerminalOneLineIsRedrawnInPlace() {
        try (ProgressBar bar = bar(ProgressBar.Style.REDRAWN, 4)) {
            clock.set(SECOND);
            bar.update(1, "loss 0.5");
            clock.set(4 * SECOND);
            bar.update(4, "");
        }

        assertEquals(
                "\rtrain [######..................]  25%  3 s left  loss 0.5"
                        + "\rtrain [########################] 100%" + " ".repeat(20) + "\n",
                shown.toString().replace("\r\n", "\n"));
    }

    @Test
    void aTerminalIsNotRedrawnAtEveryStep() {
        ProgressBar bar = bar(ProgressBar.Style.REDRAWN, 1000);
        for (int i = 0; i < 100; i++) {
            bar.update(i, "");
        }

        assertEquals(1, shown.toString().chars().filter(c -> c == '\r').count());
    }

    @Test
    void elsewhereEachTenthIsALine() {
        try (ProgressBar bar = bar(ProgressBar.Style.LINES, 200)) {
            for (int i = 1; i <= 200; i++) {
                clock.addAndGet(SECOND);
                bar.update(i, "");
            }
        }

        assertEquals(11, shown.toString().lines().count(), shown.toString());
        assertEquals(
                "train  50%  1:40 min left", shown.toString().lines().toList().get(5));
    }

    private ProgressBar bar(ProgressBar.Style style, long total) {
        return new ProgressBar(new PrintWriter(shown, true), "train", total, style, clock::get);
    }
}
