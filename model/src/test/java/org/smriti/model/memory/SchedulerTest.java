package org.smriti.model.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchedulerTest {

    private static final int CHUNK = 5;

    private static Scheduler measuredAt(double millisPerFrame) {
        Scheduler scheduler = new Scheduler(CHUNK);
        for (int frames = 1; frames <= CHUNK; frames++) {
            scheduler.measured(frames, frames * millisPerFrame);
        }
        return scheduler;
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void holdsTheBudgetWheneverOneStepFitsIt(Profile profile) {
        for (double millis = 0.1; millis < 200; millis *= 1.3) {
            for (int open = 0; open < CHUNK; open++) {
                Schedule schedule = measuredAt(millis).next(profile, open);
                double oneStep = millis + (open + 1) * millis;
                if (oneStep <= profile.budgetMillis()) {
                    assertTrue(schedule.expectedMillis() <= profile.budgetMillis() + 1e-9, schedule.why());
                } else {
                    assertEquals(1, schedule.steps());
                    assertEquals(1, schedule.lookAhead());
                    assertTrue(schedule.why().contains("slower than the budget"), schedule.why());
                }
            }
        }
    }

    @Test
    void aFastMachineGetsAllStepsAndTheWholeChunk() {
        Schedule schedule = measuredAt(1).next(Profile.BALANCED, 0);

        assertEquals(Profile.BALANCED.steps(), schedule.steps());
        assertEquals(CHUNK, schedule.lookAhead());
    }

    @Test
    void stepsAreGivenUpLast() {
        // 4 steps of one frame take 4·20 + 20 = 100 ms of 150; a second frame ahead would not fit
        Schedule schedule = measuredAt(20).next(Profile.BALANCED, 0);

        assertEquals(4, schedule.steps());
        assertEquals(1, schedule.lookAhead());
    }

    @Test
    void neverLooksBeyondTheOpenChunk() {
        assertEquals(1, measuredAt(0.1).next(Profile.QUALITY, CHUNK - 1).lookAhead());
    }

    @Test
    void followsAMachineThatSlowsDown() {
        Scheduler scheduler = measuredAt(1);
        int before = scheduler.next(Profile.REALTIME, 0).lookAhead();
        for (int i = 0; i < 40; i++) {
            for (int frames = 1; frames <= CHUNK; frames++) {
                scheduler.measured(frames, frames * 30);
            }
        }

        assertTrue(scheduler.next(Profile.REALTIME, 0).lookAhead() < before);
    }

    @Test
    void sizesThatWereNotMeasuredAreEstimatedFromThoseThatWere() {
        Scheduler scheduler = new Scheduler(CHUNK);
        scheduler.measured(1, 20);

        Schedule schedule = scheduler.next(Profile.REALTIME, 0);

        assertEquals(20 + 2 * 20, schedule.expectedMillis(), 1e-9);
        assertEquals(1, schedule.lookAhead());
    }

    @Test
    void whatWasMeasuredForOneProfileHoldsForAnother() {
        Scheduler scheduler = measuredAt(20);
        scheduler.next(Profile.BALANCED, 0);

        assertEquals(
                measuredAt(20).next(Profile.REALTIME, 0).expectedMillis(),
                scheduler.next(Profile.REALTIME, 0).expectedMillis());
    }
}
