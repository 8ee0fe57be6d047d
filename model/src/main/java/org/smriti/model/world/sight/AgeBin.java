package org.smriti.model.world.sight;

import java.util.List;

/**
 * A range of frames since last seen, for tables of recall by distance.
 *
 * @param from the least age in it
 * @param to the greatest age in it
 */
public record AgeBin(int from, int to) {

    /** What was never seen. */
    public static final AgeBin NEVER = new AgeBin(Age.NEVER, Age.NEVER);

    /** The ranges of the tables, oldest last; the last but one is open, the last is {@link #NEVER}. */
    public static final List<AgeBin> ALL = List.of(
            new AgeBin(1, 10),
            new AgeBin(11, 25),
            new AgeBin(26, 50),
            new AgeBin(51, 100),
            new AgeBin(101, 200),
            new AgeBin(201, 400),
            new AgeBin(401, Age.NEVER - 1),
            NEVER);

    /** The ranges of what was seen. */
    public static final List<AgeBin> SEEN = ALL.subList(0, ALL.size() - 1);

    /**
     * The bin of an age.
     *
     * @throws IllegalArgumentException for the sky, or a negative age
     */
    public static AgeBin of(int age) {
        return ALL.stream()
                .filter(bin -> bin.holds(age))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no bin for the age " + age));
    }

    /** Whether an age lies in it; that of the sky lies in none. */
    public boolean holds(int age) {
        return from <= age && age <= to;
    }

    /** Its name in tables, such as "11–25", "401+" or "never". */
    public String label() {
        if (equals(NEVER)) {
            return "never";
        }
        return to == Age.NEVER - 1 ? from + "+" : from + "–" + to;
    }
}
