package org.smriti.model.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.model.eval.task.Retrieval;
import org.smriti.model.eval.task.Spin;
import org.smriti.model.eval.task.Split;
import org.smriti.model.eval.task.Task;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.world.Renderer;
import org.smriti.model.world.maze.sim.MazeWorlds;

class StateSwapTest {

    private static final Renderer RENDERER = MazeWorlds.named("room").renderer(16);

    @TempDir
    Path folder;

    private List<StateSwap.Row> run(Task task, String world, int episodes) throws IOException {
        EvalSpec spec = new EvalSpec(
                task,
                MazeWorlds.named(world),
                new Split(30, 10),
                800_000,
                episodes,
                2,
                RolloutSettings.Commit.PREDICTION);
        try (NDManager manager = NDManager.newBaseManager();
                WorldModel model = TinyModel.of(Variant.HYBRID, folder, manager)) {
            BatchRollout rollout = new BatchRollout(model, RolloutSettings.usual());
            List<String> done = new ArrayList<>();
            StateSwap swap = new StateSwap(spec, RENDERER);
            List<StateSwap.Row> rows = swap.run(model.config(), rollout, done::add);
            assertEquals(swap.size(model.config()), done.size());
            return rows;
        }
    }

    @Test
    void everyOperationIsMeasuredAgainstBothWorlds() throws IOException {
        List<StateSwap.Row> rows = run(new Spin(0, Spin.Sense.EITHER), "room", 3);

        assertEquals(7, rows.size());
        assertEquals(
                List.of("layer 0 (2×2) zeroed", "layer 1 (4×4) zeroed"),
                rows.stream().skip(5).map(StateSwap.Row::name).toList());
        assertTrue(rows.stream().allMatch(row -> row.own().frames() > 0));
        assertNotEquals(rows.get(0).own().mean(), rows.get(1).own().mean());
    }

    @Test
    void walksAreSharedWhereEveryWorldAllowsThem() throws IOException {
        assertEquals(7, run(new Retrieval(), "room", 2).size());
    }

    @Test
    void worldsThatCannotBeWalkedAlikeAreRefused() {
        String message = assertThrows(IllegalArgumentException.class, () -> run(new Retrieval(), "maze-15x15", 8))
                .getMessage();

        assertTrue(message.contains("spin"), message);
    }

    @Test
    void oneWorldAloneCannotBeSwapped() {
        assertThrows(IllegalArgumentException.class, () -> run(new Retrieval(), "room", 1));
    }
}
