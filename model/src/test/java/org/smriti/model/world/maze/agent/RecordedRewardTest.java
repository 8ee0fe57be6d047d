package org.smriti.model.world.maze.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.smriti.model.world.episode.Episode;
import org.smriti.model.world.episode.EpisodeFiles;
import org.smriti.model.world.maze.SharedFacts;
import org.smriti.model.world.maze.sim.MazeSimulation;

/** Walks our simulation through the targets of the original's recordings and compares the rewards. */
class RecordedRewardTest {

    @ParameterizedTest
    @MethodSource("org.smriti.model.world.maze.SharedFacts#episodes")
    void rewardsComeAtTheRecordedSteps(String name) throws IOException {
        Episode episode = EpisodeFiles.read(SharedFacts.recording(name));
        MazeSimulation simulation =
                MazeSimulation.startAt(episode.maze(), episode.poses().getFirst(), 0);
        List<Double> ours = new ArrayList<>(List.of(0.0));
        for (int t = 1; t < episode.length(); t++) {
            Motion motion = simulation.snapshot().motion();
            Motion recorded = new Motion(episode.poses().get(t - 1), motion.speed(), motion.turnRate());
            int target = episode.targets().get(t - 1);
            simulation.restore(new MazeState(recorded, target, 0, 0));
            simulation.step(episode.actions().get(t));
            ours.add(simulation.reward());
        }
        assertEquals(episode.rewards(), ours);
    }
}
