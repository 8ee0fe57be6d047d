package org.smriti.app.cli.options;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Shows how far a long command is: one line redrawn in place on a terminal, a plain line per tenth elsewhere. */
public final class ProgressBar implements AutoCloseable {

    private static final int CELLS = 24;
    private static final int TENTHS = 10;
    private static final long REDRAW_NANOS = 100_000_000;

    /** How a bar shows itself. */
    enum Style {
        REDRAWN,
        LINES;

        /** The style for this process: redrawn only on a terminal. */
        static Style here() {
            Console console = System.console();
            return console != null && console.isTerminal() ? REDRAWN : LINES;
        }
    }

    private final PrintWriter out;
    private final String label;
    private final long total;
    private final Style style;
    private final LongSupplier nanos;
    private final long start;
    private long lastDrawn = Long.MIN_VALUE;
    private long lastTenth = -1;
    private int lastLength;

    /**
     * A bar at zero, not yet drawn.
     *
     * @param total the work in any unit, above zero
     */
    public ProgressBar(PrintWriter out, String label, long total) {
        this(out, label, total, Style.here(), System::nanoTime);
    }

    ProgressBar(PrintWriter out, String label, long total, Style style, LongSupplier nanos) {
        this.out = out;
        this.label = label;
        this.total = total;
        this.style = style;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    /** Shows that so much of the total is done, with a note such as the loss; cheap enough to call at every step. */
    public void update(long done, String note) {
        long now = nanos.getAsLong();
        boolean finished = done >= total;
        if (style == Style.REDRAWN) {
            if (finished || lastDrawn == Long.MIN_VALUE || now - lastDrawn >= REDRAW_NANOS) {
                redraw(bar(done) + " " + text(done, now, note));
                lastDrawn = now;
            }
        } else if (done * TENTHS / total > lastTenth) {
            lastTenth = done * TENTHS / total;
            out.println(label + " " + text(done, now, note));
            out.flush();
        }
    }

    /** Leaves the last state visible and goes to the next line. */
    @Override
    public void close() {
        if (lastLength > 0) {
            out.println();
            out.flush();
        }
    }

    private void redraw(String line) {
        String blanks = " ".repeat(Math.max(0, lastLength - line.length()));
        out.print("\r" + label + " " + line + blanks);
        out.flush();
        lastLength = line.length();
    }

    private String bar(long done) {
        int full = (int) Math.min(CELLS, done * CELLS / total);
        return "[" + "#".repeat(full) + ".".repeat(CELLS - full) + "]";
    }

    private String text(long done, long now, String note) {
        String percent = String.format(Locale.ROOT, "%3d%%", Math.min(100, done * 100 / total));
        String left =
                done <= 0 || done >= total ? "" : "  " + duration((now - start) / done * (total - done)) + " left";
        return percent + left + (note.isEmpty() ? "" : "  " + note);
    }

    private static String duration(long nanos) {
        long seconds = (nanos + 999_999_999) / 1_000_000_000;
        return seconds < 60 ? seconds + " s" : String.format(Locale.ROOT, "%d:%02d min", seconds / 60, seconds % 60);
    }
}
