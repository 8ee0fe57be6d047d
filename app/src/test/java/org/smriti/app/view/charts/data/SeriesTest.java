package org.smriti.app.view.charts.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.smriti.app.session.tick.FramePrediction;
import org.smriti.app.session.tick.Provenance;
import org.smriti.app.session.tick.Step;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.session.tick.TrackTick;
import org.smriti.model.world.maze.MazeAction;
import org.smriti.model.world.maze.sim.MazeSimulation;
import org.smriti.model.world.maze.sim.MazeWorlds;
import org.smriti.model.world.sight.Age;
import org.smriti.model.world.sight.LastSeen;

class SeriesTest {

    private static final String TRACK = "Smriti";

    private final MazeSimulation simulation =
            MazeSimulation.start(MazeWorlds.named("maze-9x9").maze(3), 3);

    private Tick tick(int index, int age, double psnr, int steps, float... norms) {
        byte[] frame = {};
        Step step = new Step(
                index,
                MazeAction.NOOP,
                simulation.snapshot(),
                simulation.pose(),
                frame,
                false,
                frame,
                new LastSeen(age, 0, 0, age == Age.SKY ? 1 : 0));
        FramePrediction prediction = new FramePrediction(frame, Provenance.OBSERVED, psnr, 1, 40 + index, steps);
        TrackTick track = new TrackTick(
                prediction, List.of(), List.of(norms, new float[0]), List.of(), 1048576L * index, index + 1, "");
        return new Tick(0, step, Map.of(TRACK, track));
    }

    @Test
    void recallCountsWhatWasPredictedByWhenItWasSeenAndSkyNever() {
        List<Tick> ticks = List.of(
                tick(0, Age.NEVER, 10, 1),
                tick(1, 3, 20, 1),
                tick(2, 10, 24, 1),
                tick(3, 12, 18, 1),
                tick(4, Age.SKY, 40, 1),
                tick(5, 3, Double.NaN, 0));

        List<Recall> recall = Recall.byDistance(ticks, Distances.of(ticks, OptionalInt.empty()), TRACK);

        assertEquals(8, recall.size());
        assertEquals(new Recall(0, 2, 22, 2), recall.get(0));
        assertEquals(new Recall(1, 1, 18, 0), recall.get(1));
        assertEquals(new Recall(7, 1, 10, 0), recall.get(7));
        assertEquals(0, recall.get(2).frames());
        assertEquals(
                0,
                Recall.byDistance(ticks, Distances.of(ticks, OptionalInt.empty()), "Rival")
                        .getFirst()
                        .frames());
    }

    @Test
    void agesHaveShortNames() {
        assertEquals(
                List.of("≤10", "25", "50", "100", "200", "400", "…", "new"),
                IntStream.range(0, 8).mapToObj(Recall::label).toList());
    }

    @Test
    void aLayerHoldsWhatItsBlocksHoldTogether() {
        List<Tick> ticks = List.of(tick(0, 1, 1, 1), tick(1, 1, 1, 1, 3, 4), tick(2, 1, 1, 1, 6, 8));

        List<Curve> curves = StateNorms.byLayer(ticks, TRACK);

        assertArrayEquals(new double[] {1, 2}, curves.getFirst().x());
        assertArrayEquals(new double[] {5, 10}, curves.getFirst().y());
        assertEquals(0, curves.get(1).size());
        assertEquals(8, StateNorms.greatest(ticks, TRACK, 0));
        assertArrayEquals(
                new double[] {4, 8}, StateNorms.ofBlock(ticks, TRACK, 0, 1).y());
    }

    @Test
    void costRunsOverTheFramesSeenAndLeavesOutWhatWasNotPredicted() {
        List<Tick> ticks = List.of(tick(0, 1, 1, 1).without(TRACK), tick(1, 1, 1, 1), tick(2, 1, 1, 1));

        assertArrayEquals(new double[] {2, 3}, Cost.TIME.curve(ticks, TRACK).x());
        assertArrayEquals(new double[] {41, 42}, Cost.TIME.curve(ticks, TRACK).y());
        assertArrayEquals(new double[] {1, 2}, Cost.MEMORY.curve(ticks, TRACK).y());
    }
}
