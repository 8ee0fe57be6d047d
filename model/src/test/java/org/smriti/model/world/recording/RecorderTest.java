package org.smriti.model.world.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.zip.CRC32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smriti.model.world.TrajectorySum;
import org.smriti.model.world.episode.Episode;
import org.smriti.model.world.maze.sim.MazeWorld;
import org.smriti.model.world.maze.sim.MazeWorlds;

class RecorderTest {

    private static final int SIDE = 8;

    /** Must not change without need: episodes are identified by policy and seed. */
    @ParameterizedTest
    @CsvSource({
        "goals, 3b48a3b8 df3014f3",
        "spin, 9aa3a30f 3e58c91b",
        "retrace, bc20afc4 94c7272e",
        "out-and-back, 44d2e539 28892c5",
        "onward, 76af213e 3dee8385",
        "stand-still, 2a1a494c 2b586e6"
    })
    void aPolicyAndASeedMeanTheSameEpisodeForEver(String policy, String golden) {
        TrajectorySum walks = new TrajectorySum();
        CRC32 pictures = new CRC32();
        MazeWorld mazes = MazeWorlds.named("maze-7x7");
        for (int steps : new int[] {1, 2, 48, 61}) {
            Recorder recorder = new Recorder(mazes, Recorder.walk(policy), steps, SIDE, Recorder.Border.TARGET);
            for (long seed = 800_000; seed < 800_003; seed++) {
                Episode episode = recorder.record(mazes.start(seed), seed, _ -> {});
                walks.add(episode.poses(), episode.actions());
                pictures.update(episode.frames().rgb());
            }
        }
        assertEquals(golden, walks.hex() + " " + Long.toHexString(pictures.getValue()));
    }
}
