package org.smriti.model.memory;

/**
 * What the scheduler chose for the next frame.
 *
 * @param steps of denoising
 * @param lookAhead frames predicted jointly, the next one included
 * @param expectedMillis what that should take, the memory's advance included
 * @param why in one line, for a person
 */
public record Schedule(int steps, int lookAhead, double expectedMillis, String why) {}
