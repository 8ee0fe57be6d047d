package org.smriti.app.view.charts.data;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.smriti.app.session.tick.Tick;
import org.smriti.model.world.sight.Age;
import org.smriti.model.world.sight.AgeBin;

/**
 * How far back what each step shows lies.
 *
 * @param since what is counted from
 * @param bins for each step the number of its range in {@link AgeBin#ALL}, or {@link #NONE}
 */
public record Distances(Since since, List<Integer> bins) {

    /** The range of a step that has no distance, as it shows sky alone. */
    public static final int NONE = -1;

    /** What frames are counted from. */
    public enum Since {
        /** The last frame that showed the same. */
        SEEN,
        /** The last frame that the models were shown, whatever it showed: all that is known of a film. */
        SHOWN
    }

    /** Keeps a copy. */
    public Distances {
        bins = List.copyOf(bins);
    }

    /**
     * The distances of steps, by when their views were last seen if that is known of any.
     *
     * @param unaware the first step before which the models were shown nothing, on a branch that was made from nothing
     */
    public static Distances of(List<Tick> ticks, OptionalInt unaware) {
        List<Integer> seen = ticks.stream().map(Distances::sinceSeen).toList();
        boolean known = seen.isEmpty() || seen.stream().anyMatch(bin -> bin != NONE);
        return known ? new Distances(Since.SEEN, seen) : new Distances(Since.SHOWN, sinceShown(ticks, unaware));
    }

    private static int sinceSeen(Tick tick) {
        int age = tick.step().lastSeen().age();
        return age == Age.SKY ? NONE : bin(age);
    }

    private static List<Integer> sinceShown(List<Tick> ticks, OptionalInt unaware) {
        List<Integer> bins = new ArrayList<>();
        OptionalInt last = OptionalInt.empty();
        for (int step = 0; step < ticks.size(); step++) {
            if (unaware.equals(OptionalInt.of(step))) {
                last = OptionalInt.empty();
            }
            bins.add(bin(last.isPresent() ? step - last.getAsInt() : Age.NEVER));
            Tick tick = ticks.get(step);
            if (tick.tracks().keySet().stream()
                    .allMatch(track -> tick.shown(track).isPresent())) {
                last = OptionalInt.of(step);
            }
        }
        return bins;
    }

    private static int bin(int age) {
        return AgeBin.ALL.indexOf(AgeBin.of(age));
    }

    /** The range of a step; {@link #NONE} where there is no such step. */
    public int at(int step) {
        return step < 0 || step >= bins.size() ? NONE : bins.get(step);
    }

    /** The steps of a range, in order. */
    public List<Integer> steps(int bin) {
        List<Integer> steps = new ArrayList<>();
        for (int step = 0; step < bins.size(); step++) {
            if (bins.get(step) == bin) {
                steps.add(step);
            }
        }
        return steps;
    }
}
