package org.smriti.app.session;

import org.smriti.model.memory.Profile;

/** How much work each prediction of a session may be. */
public sealed interface Pace {

    /**
     * What this machine manages within a latency budget. How many steps and how far ahead then depends on measured time, and with
     * them the last bits of the frames.
     */
    record Live(Profile profile) implements Pace {}

    /**
     * The same on every machine and every time: for scripts and tests.
     *
     * @param steps of denoising, at least 1
     * @param lookAhead frames predicted jointly, the next one included, as far as the open chunk has room
     */
    record Fixed(int steps, int lookAhead) implements Pace {

        /** Checks the numbers. */
        public Fixed {
            if (steps < 1 || lookAhead < 1) {
                throw new IllegalArgumentException(
                        "a prediction takes at least one step and is of at least one frame, not " + steps + " and "
                                + lookAhead);
            }
        }
    }
}
