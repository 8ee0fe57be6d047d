package org.smriti.app.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.session.tick.TrackTick;
import org.smriti.model.world.maze.MazeAction;

/** Walks through a session, and comparison of their steps. */
final class Walks {

    private Walks() {}

    /** An action of a walk that never pauses: forward, with a turn every third step. */
    private static MazeAction action(int index) {
        return List.of(MazeAction.FORWARD, MazeAction.LEFT, MazeAction.FORWARD_RIGHT, MazeAction.LEFT)
                .get(index * 7 % 4);
    }

    /** Walks so many steps, followed by the models. */
    static List<Tick> walk(Session session, int steps) {
        return walk(session, steps, TinyWorld.FOLLOWING);
    }

    /** The same with other settings. */
    static List<Tick> walk(Session session, int steps, StepSettings settings) {
        return IntStream.range(0, steps)
                .mapToObj(i -> session.tick(action(session.length()), settings))
                .toList();
    }

    /** Checks that steps and results of every model are equal, bit for bit. */
    static void assertSame(List<Tick> expected, List<Tick> actual) {
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            assertSame(expected.get(i), actual.get(i));
        }
    }

    private static void assertSame(Tick expected, Tick actual) {
        assertArrayEquals(expected.step().truth(), actual.step().truth());
        assertArrayEquals(expected.step().given(), actual.step().given());
        assertEquals(expected.step().agent(), actual.step().agent());
        assertEquals(expected.step().lastSeen(), actual.step().lastSeen());
        assertEquals(expected.tracks().keySet(), actual.tracks().keySet());
        expected.tracks().forEach((track, one) -> {
            TrackTick other = actual.tracks().get(track);
            assertArrayEquals(
                    one.prediction().rgb(),
                    other.prediction().rgb(),
                    track + " at " + expected.step().index());
            assertEquals(one.prediction().kept(), other.prediction().kept());
            assertEquals(one.prediction().psnr(), other.prediction().psnr());
            assertEquals(one.memoryFrames(), other.memoryFrames());
            assertEquals(one.memoryBytes(), other.memoryBytes());
        });
    }
}
