package org.smriti.model.world.maze.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.smriti.model.world.AgentState;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Trajectory;
import org.smriti.model.world.maze.MazeAction;

class TrajectoryTest {

    private final Trajectory walk =
            Trajectory.follow(MazeSimulation.start(MazeWorlds.named("maze-9x9").maze(1), 1), new GoalPolicy(1), 50);

    @Test
    void beginsWhereTheSimulationStood() {
        assertEquals(
                MazeSimulation.start(MazeWorlds.named("maze-9x9").maze(1), 1).pose(),
                walk.poses().getFirst());
        assertEquals(51, walk.length());
        assertEquals(MazeAction.NOOP, walk.actions().getFirst());
    }

    @Test
    void reversedItGoesExactlyBack() {
        Trajectory thereAndBack = walk.thenReversed(Explanation::of);
        assertEquals(102, thereAndBack.length());
        assertEquals(walk.poses().reversed(), thereAndBack.poses().subList(51, 102));
        assertEquals(walk.actions(), thereAndBack.actions().subList(0, 51));
    }

    @Test
    void glidingBackwardIsExplainedByItsTurnAlone() {
        Pose pose = new Pose(2, 2, 0);
        assertEquals(MazeAction.NOOP, Explanation.of(pose, pose));
        assertEquals(MazeAction.NOOP, Explanation.of(pose, new Pose(1.75, 2, 0)));
        assertEquals(MazeAction.LEFT, Explanation.of(pose, new Pose(1.8, 2, 0.3)));
        assertEquals(MazeAction.RIGHT, Explanation.of(pose, new Pose(2, 2, -0.3)));
        assertEquals(MazeAction.FORWARD_RIGHT, Explanation.of(pose, new Pose(2.2, 2, -0.3)));
        assertEquals(MazeAction.FORWARD, Explanation.of(pose, new Pose(2.25, 2, 0.01)));
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
        assertEquals(MazeAction.NOOP, slice.actions().getFirst());
        assertEquals(walk.actions().get(11), slice.actions().get(1));
    }

    @Test
    void posesAndActionsMustPair() {
        List<AgentState> states = walk.states();
        assertThrows(IllegalArgumentException.class, () -> new Trajectory(states, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Trajectory(List.of(), List.of()));
    }
}
