package org.smriti.app.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.app.assets.Assets;
import org.smriti.app.files.Autosaves;
import org.smriti.app.files.Owner;
import org.smriti.app.live.thread.EventQueue;
import org.smriti.app.probe.Script;
import org.smriti.app.session.Ground;
import org.smriti.app.session.TinyWorld;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.state.Driver;
import org.smriti.app.state.Event;
import org.smriti.app.state.FileEvent;
import org.smriti.app.state.Opened;
import org.smriti.app.state.TrackInfo;
import org.smriti.model.eval.score.Psnr;
import org.smriti.model.io.npy.NpyArray;
import org.smriti.model.io.npy.Npz;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.world.AgentState;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Walk;
import org.smriti.model.world.Worlds;
import org.smriti.model.world.craft.CraftAction;
import org.smriti.model.world.craft.agent.CraftState;
import org.smriti.model.world.craft.rules.Bag;
import org.smriti.model.world.episode.Episode;
import org.smriti.model.world.episode.EpisodeFiles;
import org.smriti.model.world.episode.RecordedWalk;
import org.smriti.model.world.maze.MazeAction;
import org.smriti.model.world.maze.MazeText;
import org.smriti.model.world.maze.sim.SpinPolicy;
import org.smriti.model.world.recording.Recorder;

/** Opens recordings whose frames differ from everything that Smriti renders. */
class RecordingsTest {

    private static final int LENGTH = 12;
    private static final int SIDE = 2 * TinyWorld.SIZE;
    private static final List<String> OURS =
            List.of("agent_heading", "maze_rooms", "wall_regions", "sphere_colors", "spawns");

    @TempDir
    Path folder;

    private final EventQueue queue = new EventQueue();
    private final byte[] noise = new byte[LENGTH * SIDE * SIDE * 3];
    private Player player;
    private Episode episode;

    @BeforeEach
    void start() throws Exception {
        new Random(1).nextBytes(noise);
        episode = Episode.record(
                TinyWorld.room(),
                new SpinPolicy(MazeAction.LEFT, 1, 0),
                LENGTH - 1,
                (maze, pose, target, rgb) -> {},
                SIDE);
        TinyWorld.write(folder.resolve("models").resolve(Player.OWN_MODEL), Variant.HYBRID, 3);
        player = new Player(
                new Assets(folder),
                queue,
                new Autosaves(folder.resolve("kept"), Owner.current()),
                new BreakableEngine.Starter());
        player.play(false);
        player.start("cpu", "room", 810_003);
        told();
    }

    @AfterEach
    void end() {
        player.close();
    }

    /** All events up to the end of what was requested so far. */
    private List<Event> told() throws TimeoutException {
        ModelIdle.awaitModels(player);
        return queue.take();
    }

    /** The recording with noise in place of its pictures, without some of its arrays. */
    private Path written(List<String> without) throws IOException {
        Path file = folder.resolve("walk.npz");
        EpisodeFiles.write(file, episode);
        Map<String, NpyArray> arrays = new LinkedHashMap<>(Npz.read(file));
        arrays.put("image", NpyArray.ofBytes(noise, LENGTH, SIDE, SIDE, 3));
        without.forEach(arrays::remove);
        Npz.write(file, arrays);
        return file;
    }

    private Opened opened(List<Event> events) {
        return events.stream()
                .filter(Event.Began.class::isInstance)
                .map(event -> ((Event.Began) event).session())
                .reduce((_, last) -> last)
                .orElseThrow(() -> new AssertionError("nothing began: " + events));
    }

    private static List<Tick> ticks(List<Event> events) {
        return events.stream()
                .filter(Event.Ticked.class::isInstance)
                .map(event -> ((Event.Ticked) event).tick())
                .toList();
    }

    private static List<String> failures(List<Event> events) {
        return events.stream()
                .filter(Event.Failed.class::isInstance)
                .map(event -> ((Event.Failed) event).message().key())
                .toList();
    }

    private static boolean isSaved(Event event) {
        return event instanceof Event.Filed filed && filed.event() instanceof FileEvent.Saved;
    }

    /** Mean of the four recorded pixels that one pixel of the model covers. */
    private byte[] picture(int step) {
        byte[] small = new byte[TinyWorld.SIZE * TinyWorld.SIZE * 3];
        for (int i = 0; i < small.length; i++) {
            int color = i % 3;
            int column = 2 * (i / 3 % TinyWorld.SIZE);
            int row = 2 * (i / 3 / TinyWorld.SIZE);
            int first = ((step * SIDE + row) * SIDE + column) * 3 + color;
            double sum = 0;
            for (int at : new int[] {first, first + 3, first + 3 * SIDE, first + 3 * SIDE + 3}) {
                sum += noise[at] & 0xFF;
            }
            small[i] = (byte) Math.round(sum / 4);
        }
        return small;
    }

    private void assertShown(List<Tick> ticks) {
        assertEquals(LENGTH, ticks.size());
        for (int i = 0; i < LENGTH; i++) {
            Tick tick = ticks.get(i);
            assertArrayEquals(picture(i), tick.step().truth(), "the picture of step " + i);
            assertArrayEquals(picture(i), tick.step().given(), "what the models are given at step " + i);
            var prediction = tick.tracks().get(TrackInfo.SMRITI).prediction();
            assertEquals(Psnr.of(prediction.rgb(), picture(i)), prediction.psnr(), 1e-9);
        }
    }

    @Test
    void aRecordingIsShownGivenAndScoredWithItsOwnPictures() throws Exception {
        player.files().open(written(List.of()));
        List<Event> events = told();
        assertEquals(Ground.MAZE, opened(events).ground());
        assertShown(ticks(events));
        Pose last = ticks(events).getLast().step().pose();
        assertEquals(episode.poses().getLast(), last);

        player.hold(MazeAction.FORWARD);
        player.step();
        Tick beyond = ticks(told()).getFirst();
        assertEquals(LENGTH, beyond.step().index(), "after its end one walks on in its maze");
    }

    @Test
    void wallsThatWereNotRecordedAreSaidToBeGuesses() throws Exception {
        player.files().open(written(OURS));
        List<Event> events = told();
        assertEquals(Ground.GUESSED_WALLS, opened(events).ground());
        assertShown(ticks(events));
    }

    @Test
    void picturesAloneAreFollowedAndNothingElseIsAskedOfThem() throws Exception {
        List<String> rest = Npz.read(written(List.of())).keySet().stream()
                .filter(key -> !List.of("image", "action").contains(key))
                .toList();
        player.files().open(written(rest));
        List<Event> events = told();
        assertEquals(Ground.PICTURES, opened(events).ground());
        assertShown(ticks(events));
        assertEquals(
                Collections.nCopies(LENGTH, 0),
                ticks(events).stream().map(tick -> tick.step().lastSeen().age()).toList(),
                "what they show is not known");
        double turned = ticks(events).getLast().step().pose().heading()
                - ticks(events).getFirst().step().pose().heading();
        double recorded =
                episode.poses().getLast().heading() - episode.poses().getFirst().heading();
        assertEquals(recorded, turned, 1e-6, "poses are reckoned from the actions");

        player.hold(MazeAction.FORWARD);
        player.step();
        player.drive(Driver.AUTO);
        player.experiments().probe(Script.SPIN);
        player.open(opened(events).world(), 1);
        events = told();
        assertEquals(List.of(), ticks(events));
        assertEquals(Collections.nCopies(3, "failed.no-maze"), failures(events).subList(0, 3));

        player.regenerate(6, 99, 3, 1, 0);
        events = told();
        assertEquals(List.of(), failures(events));
    }

    @Test
    void aWalkOfActionsThatTheModelDoesNotKnowIsShownToOneThatDoes() throws Exception {
        Path tiles = TinyWorld.write(folder.resolve("tiles-model"), Variant.HYBRID, 3, 4);
        Path drawn = Files.writeString(
                folder.resolve("drawn.maze"), MazeText.format(TinyWorld.room().maze()));
        for (Path file : List.of(written(List.of()), drawn)) {
            player.files().open(tiles);
            assertEquals("tiles", opened(told()).world());
            player.files().open(file);
            List<Event> events = told();
            assertEquals(List.of(), failures(events));
            assertEquals(
                    List.of("hybrid"),
                    opened(events).tracks().stream().map(TrackInfo::model).toList());
            assertEquals(file.getFileName().toString(), opened(events).world());
            assertEquals(
                    0, events.stream().filter(Event.Playing.class::isInstance).count(), "nothing is paused");
        }
        player.step();
        assertEquals(1, ticks(told()).getFirst().step().index(), "the session goes on");
    }

    @Test
    void aWalkOfActionsThatNoModelKnowsIsShownAlone() throws Exception {
        player.files().open(TinyWorld.write(folder.resolve("tiles-model"), Variant.HYBRID, 3, 4));
        told();
        Files.delete(folder.resolve("models").resolve(Player.OWN_MODEL).resolve("config.json"));

        player.files().open(written(List.of()));
        assertEquals(List.of(), opened(told()).tracks());
    }

    @Test
    void aRecordingIsSavedWithItsPictures() throws Exception {
        player.files().open(written(List.of("reward", "agent_pos", "agent_dir", "agent_heading")));
        told();
        Path kept = saved();
        player.open("room", 810_004);
        told();
        player.files().open(kept);
        List<Event> events = told();
        assertShown(arrived(events));
        assertEquals(Ground.PICTURES, opened(events).ground());
    }

    /** The session in a file. */
    private Path saved() throws Exception {
        Path kept = folder.resolve("kept.smriti");
        player.files().save(kept);
        for (List<Event> events = told(); events.stream().noneMatch(RecordingsTest::isSaved); events = told()) {
            Thread.sleep(10); // the file is written on another thread
        }
        return kept;
    }

    /** The steps that a session had when it was opened again. */
    private static List<Tick> arrived(List<Event> events) {
        return events.stream()
                .filter(Event.Arrived.class::isInstance)
                .map(Event.Arrived.class::cast)
                .reduce((_, last) -> last)
                .orElseThrow()
                .ticks();
    }

    @Test
    void aWalkThatChangesTheWorldIsFollowedByWhatItDoes() throws Exception {
        player.files().open(TinyWorld.write(folder.resolve("craft-model"), Variant.HYBRID, 3, CraftAction.ALL.size()));
        assertEquals("craft-yard", opened(told()).world());
        Path file = folder.resolve("gathered.npz");
        new Recorder(Worlds.named("craft-yard"), Walk.GATHER, 60, TinyWorld.SIZE, Recorder.Border.NONE)
                .write(file, 7, _ -> {});
        RecordedWalk walk = EpisodeFiles.recording(file);
        List<AgentState> states = walk.origin().orElseThrow().states(walk.actions());
        assertNotEquals(Bag.EMPTY, ((CraftState) states.getLast()).bag(), "nothing is gathered: choose another seed");

        player.files().open(file);
        List<Event> events = told();
        assertEquals(states, agents(ticks(events)));
        assertEquals("craft-yard 7", opened(events).title(), "it can be begun again");

        Path kept = saved();
        player.open("craft-yard", 8);
        told();
        player.files().open(kept);
        List<Tick> again = arrived(told());
        assertEquals(states, agents(again));
        for (int i = 0; i < again.size(); i++) {
            assertArrayEquals(walk.frames().frame(i), again.get(i).step().truth(), "the picture of step " + i);
        }
        player.hold(MazeAction.LEFT);
        player.step();
        Tick beyond = ticks(told()).getFirst();
        assertEquals(
                ((CraftState) states.getLast()).bag(),
                ((CraftState) beyond.step().agent()).bag());
    }

    private static List<AgentState> agents(List<Tick> ticks) {
        return ticks.stream().map(tick -> tick.step().agent()).toList();
    }
}
