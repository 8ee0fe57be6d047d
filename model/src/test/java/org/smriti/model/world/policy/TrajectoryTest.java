package org.smriti.model.world.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.smriti.model.world.Action;
import org.smriti.model.world.Pose;
import org.smriti.model.world.agent.Simulation;
import org.smriti.model.world.generate.World;

class TrajectoryTest {

    private final Trajectory walk =
            Trajectory.follow(Simulation.start(World.named("maze-9x9").maze(1), 1), new GoalPolicy(1), 50);

    @Test
    void beginsWhereTheSimulationStood() {
        assertEquals(
                Simulation.start(World.named("maze-9x9").maze(1), 1).pose(),
                walk.poses().getFirst());
        assertEquals(51, walk.length());
        assertEquals(Action.NOOP, walk.actions().getFirst());
    }

    @Test
    void reversedItGoesExactlyBack() {
        Trajectory thereAndBack = walk.thenReversed();
        assertEquals(102, thereAndBack.length());
        assertEquals(walk.poses().reversed(), thereAndBack.poses().subList(51, 102));
        assertEquals(walk.actions(), thereAndBack.actions().subList(0, 51));
    }

    @Test
    void glidingBackwardIsExplainedByItsTurnAlone() {
        Pose pose = new Pose(2, 2, 0);
        assertEquals(Action.NOOP, Explanation.of(pose, pose));
        assertEquals(Action.NOOP, Explanation.of(pose, new Pose(1.75, 2, 0)));
        assertEquals(Action.LEFT, Explanation.of(pose, new Pose(1.8, 2, 0.3)));
        assertEquals(Action.RIGHT, Explanation.of(pose, new Pose(2, 2, -0.3)));
        assertEquals(Action.FORWARD_RIGHT, Explanation.of(pose, new Pose(2.2, 2, -0.3)));
        assertEquals(Action.FORWARD, Explanation.of(pose, new Pose(2.25, 2, 0.01)));
    }

    @Test
    void mostRecordedActionsExplainThemselves() {
        long explained = IntStream.range(1, walk.length())
                .filter(t ->
                        Explanation.of(walk.poses().get(t - 1), walk.poses().get(t))
                                == walk.actions().get(t))
                .count();
        assertEquals(50, explained, 12);
    }

    @Test
    void aSliceBeginsWithNoAction() {
        Trajectory slice = walk.slice(10, 20);
        assertEquals(10, slice.length());
        assertEquals(walk.poses().get(10), slice.poses().getFirst());
        assertEquals(Action.NOOP, slice.actions().getFirst());
        assertEquals(walk.actions().get(11), slice.actions().get(1));
    }

    @Test
    void posesAndActionsMustPair() {
        List<Pose> poses = List.of(new Pose(0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Trajectory(poses, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Trajectory(List.of(), List.of()));
    }
}
