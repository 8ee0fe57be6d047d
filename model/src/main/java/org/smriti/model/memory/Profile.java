package org.smriti.model.memory;

import java.util.List;

/** A named choice between speed and quality; the {@link Scheduler} turns it into steps, look-ahead and precision. */
public enum Profile {
    /** The quickest: one step, the next frame only. */
    DRAFT("draft", 33, 1, 1),
    /** Fifteen frames a second where the machine allows. */
    REALTIME("realtime", 66, 2, 5),
    /** Four steps to a frame, for cleaner unseen places, where the machine does six frames a second. */
    BALANCED("balanced", 150, 4, 5),
    /** As good as the model can: for stills and measurements. */
    QUALITY("quality", 1_000, 16, 5);

    private final String label;
    private final double budgetMillis;
    private final int steps;
    private final int lookAhead;

    Profile(String label, double budgetMillis, int steps, int lookAhead) {
        this.label = label;
        this.budgetMillis = budgetMillis;
        this.steps = steps;
        this.lookAhead = lookAhead;
    }

    /** Its name on the command line and on screen. */
    public String label() {
        return label;
    }

    /** What a live frame may take, milliseconds. */
    public double budgetMillis() {
        return budgetMillis;
    }

    /** Denoising steps where the budget allows. */
    public int steps() {
        return steps;
    }

    /** Frames predicted at a time where the budget allows. */
    public int lookAhead() {
        return lookAhead;
    }

    /**
     * The profile of that name.
     *
     * @throws IllegalArgumentException if there is none, naming those that exist
     */
    public static Profile named(String label) {
        for (Profile profile : values()) {
            if (profile.label.equals(label)) {
                return profile;
            }
        }
        throw new IllegalArgumentException("no profile is called '" + label + "', expected one of "
                + String.join(
                        ", ", List.of(values()).stream().map(Profile::label).toList()));
    }
}
