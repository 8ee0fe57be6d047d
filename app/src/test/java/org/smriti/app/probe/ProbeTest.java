package org.smriti.app.probe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smriti.app.session.Pace;
import org.smriti.app.session.Progress;
import org.smriti.app.session.TinyWorld;
import org.smriti.app.session.tick.Provenance;
import org.smriti.app.verdict.ShownMean;
import org.smriti.model.eval.score.Psnr;
import org.smriti.model.eval.task.Reasoning;
import org.smriti.model.eval.task.Retrieval;
import org.smriti.model.eval.task.Spin;
import org.smriti.model.eval.task.Split;
import org.smriti.model.eval.task.StandStill;
import org.smriti.model.eval.task.Task;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Renderer;
import org.smriti.model.world.Trajectory;
import org.smriti.model.world.craft.CraftAction;
import org.smriti.model.world.craft.agent.CraftSimulation;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.sim.MazeSimulation;
import org.smriti.model.world.maze.sim.MazeWorlds;

class ProbeTest {

    private static final Pace PACE = new Pace.Fixed(1, 1);

    private static NDManager manager;
    private static final Map<String, WorldModel> models = new LinkedHashMap<>();
    private static final Map<String, WorldModel> craftModels = new LinkedHashMap<>();

    @BeforeAll
    static void load(@TempDir Path folder) throws IOException {
        manager = NDManager.newBaseManager();
        models.put("hybrid", TinyWorld.model(folder.resolve("hybrid"), Variant.HYBRID, 3, manager));
        models.put("window", TinyWorld.model(folder.resolve("window"), Variant.WINDOW, 4, manager));
        int actions = CraftAction.ALL.size();
        craftModels.put("hybrid", TinyWorld.model(folder.resolve("craft"), Variant.HYBRID, 3, actions, manager));
        craftModels.put("window", TinyWorld.model(folder.resolve("craft-window"), Variant.WINDOW, 4, actions, manager));
    }

    @AfterAll
    static void unload() {
        manager.close();
    }

    private static Probe probe(Script script, Split split) {
        return new Probe(script, TinyWorld.room(), 810_003, split, PACE);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WATCH") // in worlds that are watched, where nobody walks
    void everyScriptFollowsAndThenImagines(Script script) {
        Split split = script.usual(20);
        ProbeResult found = script.isIn(TinyWorld.room().world())
                ? probe(script, split).run(models, Progress.UNHEARD)
                : new Probe(script, TinyWorld.yard(), 810_003, split, PACE).run(craftModels, Progress.UNHEARD);

        assertEquals(split.length(), found.frames().size());
        assertEquals(List.of("hybrid", "window", "copy", "mean"), found.predictors());
        for (ProbeFrame frame : found.frames()) {
            boolean shown = frame.index() < split.context();
            assertEquals(shown ? Provenance.OBSERVED : Provenance.IMAGINED, frame.provenance());
            assertEquals(frame.provenance(), frame.predictions().get("window").kept());
        }
        for (String name : found.predictors()) {
            assertEquals(split.generate(), found.overall(name).frames());
            assertTrue(found.overall(name).psnr() > 0);
        }
        assertTrue(found.millisPerFrame("hybrid") > 0);
    }

    @Test
    void theMeanIsOfAllFramesShownAndStaysWhatItIsWhileOthersAreImagined() {
        ProbeResult found = probe(Script.CONTINUE, new Split(6, 4)).run(models, Progress.UNHEARD);
        ShownMean shown = new ShownMean();
        for (ProbeFrame frame : found.frames()) {
            if (frame.index() > 0) {
                assertArrayEquals(
                        shown.frame(), frame.predictions().get(Probe.MEAN).rgb(), "frame " + frame.index());
            }
            if (frame.index() < 6) {
                shown.add(frame.truth());
            }
        }
        assertTrue(found.millisPerFrame("hybrid") > found.millisPerFrame(Probe.MEAN));
    }

    @Test
    void theBaselineRepeatsTheLastFrameShown() {
        ProbeResult found = probe(Script.CONTINUE, new Split(6, 4)).run(models, Progress.UNHEARD);
        byte[] last = found.frames().get(5).truth();

        for (ProbeFrame frame : found.frames().subList(6, 10)) {
            assertArrayEquals(last, frame.predictions().get("copy").rgb());
            assertEquals(
                    Psnr.of(last, frame.truth()),
                    frame.predictions().get("copy").psnr());
        }
        assertArrayEquals(
                found.frames().get(2).truth(),
                found.frames().get(3).predictions().get("copy").rgb());
    }

    @Test
    void theWayBackIsExactlyTheWayThere() {
        ProbeResult found = probe(Script.RETRACE, new Split(12, 12)).run(models, Progress.UNHEARD);

        for (int i = 0; i < 12; i++) {
            ProbeFrame there = found.frames().get(i);
            ProbeFrame back = found.frames().get(23 - i);
            assertEquals(there.pose(), back.pose());
            assertArrayEquals(there.truth(), back.truth());
        }
        assertEquals(0, found.frames().getLast().lastSeen().never());
        assertTrue(found.beyondWindow("hybrid").frames() > 0);
    }

    /** Pictures of the walk's own states: with what was taken gone, and the bag open where it is opened. */
    @ParameterizedTest
    @EnumSource(
            names = {"MINE_AND_LOOK_BACK", "MINE_AND_RETURN", "LOOK_INTO_BAG", "GATHER", "PLACE_AND_RETURN", "RETRACE"})
    void whatTheWalkDoesToTheWorldIsDone(Script script) {
        Split split = new Split(40, 40);
        CraftSimulation yard = TinyWorld.yard();
        Trajectory walk = script.walk(yard, 810_003, split);
        ProbeResult found = new Probe(script, yard, 810_003, split, PACE)
                .run(Map.of("hybrid", craftModels.get("hybrid")), Progress.UNHEARD);

        Renderer renderer = yard.world().renderer(TinyWorld.SIZE);
        CraftSimulation twin = yard.copy();
        for (ProbeFrame frame : found.frames()) {
            twin.restore(walk.states().get(frame.index()));
            assertArrayEquals(renderer.render(twin), frame.truth(), "frame " + frame.index());
        }
        assertEquals(script != Script.RETRACE, !twin.scenery().changed().isEmpty(), "whether the world was changed");
    }

    @Test
    void theSameProbeGivesTheSameFrames() {
        ProbeResult one = probe(Script.SPIN, new Split(7, 6)).run(models, Progress.UNHEARD);
        ProbeResult other = probe(Script.SPIN, new Split(7, 6)).run(models, Progress.UNHEARD);

        for (int i = 0; i < 13; i++) {
            assertArrayEquals(
                    one.frames().get(i).predictions().get("hybrid").rgb(),
                    other.frames().get(i).predictions().get("hybrid").rgb());
        }
    }

    @Test
    void aProbeThatIsStoppedTellsOfWhatItSaw() {
        ProbeResult found = probe(Script.SPIN, new Split(4, 9)).run(models, (done, _) -> done < 6);

        assertEquals(6, found.frames().size());
        assertEquals(2, found.overall("hybrid").frames());
        assertEquals(0, found.beyondWindow("hybrid").frames());
    }

    @Test
    void scriptsFromTheStartAreTheWalksOfTheTasks() {
        Split split = new Split(12, 9);
        Map<Script, Task> tasks = Map.of(
                Script.SPIN, new Spin(0, Spin.Sense.LEFT),
                Script.RETRACE, new Retrieval(),
                Script.CONTINUE, new Reasoning(),
                Script.STAND_STILL, new StandStill());
        Maze maze = MazeWorlds.named("maze-7x7").maze(810_005);
        MazeSimulation start = MazeSimulation.start(maze, 810_005);
        Pose before = start.pose();

        tasks.forEach((script, task) -> assertEquals(
                task.walk(start.copy(), 810_005, split), script.walk(start, 810_005, split), script.label()));
        assertEquals(before, start.pose());
    }

    @Test
    void outAndBackTurnsWhenNothingIsShownAnyMore() {
        Trajectory walk = Script.OUT_AND_BACK.walk(TinyWorld.room(), 1, new Split(9, 40));
        Pose start = walk.poses().getFirst();
        Pose end = walk.poses().getLast();

        assertTrue(Math.hypot(end.x() - start.x(), end.y() - start.y()) < 0.5);
    }

    @Test
    void whatCannotBeProbedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Script.named("dance"));
        assertThrows(
                IllegalArgumentException.class,
                () -> probe(Script.RETRACE, new Split(5, 6)).run(models, Progress.UNHEARD));
        assertThrows(
                IllegalArgumentException.class,
                () -> probe(Script.SPIN, new Split(0, 6)).run(models, Progress.UNHEARD));
        assertThrows(
                IllegalArgumentException.class,
                () -> probe(Script.GATHER, new Split(5, 6)).run(models, Progress.UNHEARD));
    }
}
