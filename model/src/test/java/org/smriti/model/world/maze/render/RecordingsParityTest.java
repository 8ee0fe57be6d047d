package org.smriti.model.world.maze.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smriti.model.world.maze.SphereColor;

/** Compares the renderer, with the original textures, with frames of the original environment. */
class RecordingsParityTest {

    private static final int EVERY = 3;
    private static final double MEAN_BOUND = 1.0;
    private static final double WORST_BOUND = 2.0;

    private static MazeRenderer renderer;

    @BeforeAll
    static void readTextures() throws IOException {
        renderer = new MazeRenderer(RecordedEpisode.SIZE, OriginalTextures.read());
    }

    @ParameterizedTest
    @CsvSource({
        "mm9x9_ep1, noborder",
        "mm11x11_ep1, noborder",
        "mm13x13_ep1, noborder",
        "mm15x15_ep1, noborder",
        "mm9x9_ep1, border"
    })
    void framesEqualTheRecordedOnesWithinOneGreyLevel(String name, String kind) throws IOException {
        RecordedEpisode episode = RecordedEpisode.read(name, kind);
        byte[] frame = new byte[renderer.frameBytes()];
        double sum = 0;
        double worst = 0;
        int worstAt = 0;
        int count = 0;
        for (int i = 0; i < episode.poses().length; i += EVERY) {
            renderer.render(episode.maze(), episode.poses()[i], frame);
            if (kind.equals("border")) {
                TargetBorder.draw(frame, RecordedEpisode.SIZE, target(episode, i));
            }
            double difference = RecordedEpisode.difference(frame, episode.frames()[i]);
            sum += difference;
            count++;
            if (difference > worst) {
                worst = difference;
                worstAt = i;
            }
        }
        String found = "%s %s: mean %.3f, worst %.3f at frame %d".formatted(name, kind, sum / count, worst, worstAt);
        assertTrue(sum / count <= MEAN_BOUND && worst <= WORST_BOUND, found);
    }

    @Test
    void theTargetBorderIsExact() throws IOException {
        RecordedEpisode with = RecordedEpisode.read("mm9x9_ep1", "border");
        RecordedEpisode without = RecordedEpisode.read("mm9x9_ep1", "noborder");
        for (int i = 0; i < with.frames().length; i++) {
            byte[] frame = without.frames()[i].clone();
            TargetBorder.draw(frame, RecordedEpisode.SIZE, target(with, i));
            assertArrayEquals(with.frames()[i], frame);
        }
    }

    private static SphereColor target(RecordedEpisode episode, int frame) {
        double[] colors = episode.arrays().get("target_color").toDoubles();
        for (SphereColor color : SphereColor.values()) {
            if ((int) (colors[3 * frame] * 255) == color.red()
                    && (int) (colors[3 * frame + 1] * 255) == color.green()) {
                return color;
            }
        }
        throw new IllegalStateException("no sphere has the target colour of frame " + frame);
    }
}
