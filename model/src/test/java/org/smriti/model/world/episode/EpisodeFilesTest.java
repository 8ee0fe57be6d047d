package org.smriti.model.world.episode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.npy.NpyArray;
import org.smriti.model.io.npy.NpyType;
import org.smriti.model.io.npy.Npz;
import org.smriti.model.world.Pose;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.MazeAction;
import org.smriti.model.world.maze.OriginalMaze;
import org.smriti.model.world.maze.SharedFacts;
import org.smriti.model.world.maze.sim.GoalPolicy;
import org.smriti.model.world.maze.sim.MazeSimulation;
import org.smriti.model.world.maze.sim.MazeWorld;
import org.smriti.model.world.maze.sim.MazeWorlds;

class EpisodeFilesTest {

    private static final double[] MOVING = {
        0.5, 0.5, 2.5, 2.5, 0.5, 0.5, 2.5, 1.5, 0.5, 0.5, 2.5, 2.5, 0.5, 0.5, 2.5, 2.5
    };

    private static final int SIDE = 4;
    private static final List<String> ORIGINAL_KEYS = List.of(
            "image",
            "action",
            "reward",
            "maze_layout",
            "agent_pos",
            "agent_dir",
            "targets_pos",
            "targets_vec",
            "target_pos",
            "target_vec",
            "target_color");

    @TempDir
    private Path folder;

    private static Episode walk(String world, int steps) {
        FrameSource stripes = (maze, pose, target, rgb) -> Arrays.fill(rgb, (byte) (100 * pose.heading()));
        MazeSimulation simulation = MazeSimulation.start(MazeWorlds.named(world).maze(3), 3);
        return Episode.record(simulation, new GoalPolicy(3), steps, stripes, SIDE);
    }

    @ParameterizedTest
    @MethodSource("worldNames")
    void anEpisodeComesBackWhole(String world) throws IOException {
        Episode episode = walk(world, 60);
        Path file = folder.resolve("walk.npz");
        EpisodeFiles.write(file, episode);
        assertEquals(episode, EpisodeFiles.read(file));
    }

    static Stream<String> worldNames() {
        return MazeWorlds.all().stream().map(MazeWorld::name);
    }

    @Test
    void anEpisodeSaysWhatTheSimulationDid() {
        Episode episode = walk("maze-5x5", 400);
        MazeSimulation twin = MazeSimulation.start(MazeWorlds.named("maze-5x5").maze(3), 3);
        double rewards = 0;
        for (int t = 1; t < episode.length(); t++) {
            twin.step(episode.actions().get(t));
            rewards += twin.reward();
            assertEquals(twin.pose(), episode.poses().get(t));
            assertEquals(
                    twin.target(),
                    episode.maze().spheres().get(episode.targets().get(t)));
        }
        assertEquals(
                rewards,
                episode.rewards().stream().mapToDouble(Double::doubleValue).sum());
        assertTrue(rewards > 0, "the walk touches no target: choose another seed");
        assertEquals(401, episode.length());
    }

    @Test
    void oursHasTheKeysTypesAndShapesOfTheOriginal() throws IOException {
        Map<String, NpyArray> original = Npz.read(SharedFacts.recording("mm9x9_ep1"));
        Path file = folder.resolve("ours.npz");
        EpisodeFiles.write(file, walk("maze-9x9", 10));
        Map<String, NpyArray> ours = Npz.read(file);
        assertEquals(ORIGINAL_KEYS, List.copyOf(original.keySet()));
        assertEquals(ORIGINAL_KEYS, List.copyOf(ours.keySet()).subList(0, ORIGINAL_KEYS.size()));
        for (String key : ORIGINAL_KEYS) {
            assertEquals(original.get(key).type(), ours.get(key).type(), key);
            List<Integer> theirs = original.get(key).shape();
            List<Integer> shape = ours.get(key).shape();
            assertEquals(11, shape.getFirst(), key);
            if (!key.equals("image")) {
                assertEquals(theirs.subList(1, theirs.size()), shape.subList(1, shape.size()), key);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.smriti.model.world.maze.SharedFacts#episodes")
    void originalEpisodesOpen(String name) throws IOException {
        Episode episode = EpisodeFiles.read(SharedFacts.recording(name));
        Maze map = OriginalMaze.read(SharedFacts.map(name));
        assertEquals(601, episode.length());
        assertEquals(64, episode.frames().side());
        assertEquals(map.spheres(), episode.maze().spheres());
        for (int row = 0; row < map.size(); row++) {
            for (int column = 0; column < map.size(); column++) {
                assertEquals(map.floor(column, row), episode.maze().floor(column, row), column + ", " + row);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.smriti.model.world.maze.SharedFacts#episodes")
    void originalEpisodesWrittenByUsKeepTheirNumbers(String name) throws IOException {
        Map<String, NpyArray> original = Npz.read(SharedFacts.recording(name));
        Map<String, NpyArray> ours = new EpisodeWriter(EpisodeFiles.read(SharedFacts.recording(name))).arrays();
        for (String key : ORIGINAL_KEYS) {
            assertEquals(original.get(key).shape(), ours.get(key).shape(), key);
            double[] theirs = original.get(key).toDoubles();
            double[] numbers = ours.get(key).toDoubles();
            double worst = 0;
            for (int i = 0; i < theirs.length; i++) {
                worst = Math.max(worst, Math.abs(theirs[i] - numbers[i]));
            }
            assertEquals(0, worst, 1e-9, key);
        }
    }

    @Test
    void headingsOfOriginalEpisodesAreUnwrapped() throws IOException {
        Episode episode = EpisodeFiles.read(SharedFacts.recording("mm11x11_ep1"));
        for (int t = 1; t < episode.length(); t++) {
            Pose before = episode.poses().get(t - 1);
            double turn = Math.toDegrees(episode.poses().get(t).heading() - before.heading());
            assertTrue(Math.abs(turn) < 30, "turned " + turn + "° in one step");
        }
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                damage("reward", NpyArray.ofDoubles(new double[5], 5), "shape [5]; expected (4)"),
                damage("image", filled(1.5, 4, 4, 4, 3), "the value 1.5 at [0, 0, 0, 0]"),
                damage("image", filled(256, 4, 4, 4, 3), "the value 256.0 at [0, 0, 0, 0]"),
                damage("image", filled(Double.NaN, 4, 4, 4, 3), "the value NaN at [0, 0, 0, 0]"),
                damage("image", NpyArray.ofBytes(new byte[4 * 64], 4, 4, 4, 4), "seen through at [0, 0, 0, 3]"),
                damage("image", NpyArray.ofBytes(new byte[4 * 16], 4, 4, 4, 1), "shape [4, 4, 4, 1]"),
                damage("image", NpyArray.ofBytes(new byte[4 * 24], 4, 2, 4, 3), "shape [4, 2, 4, 3]"),
                damage("image", NpyArray.ofBytes(new byte[0], 0, 4, 4, 3), "shape [0, 4, 4, 3]"),
                damage("agent_pos", filled(Double.NaN, 4, 2), "NaN at [0, 0]"),
                damage("agent_pos", filled(77, 4, 2), "(77.0, 77.0) at moment 0"),
                damage("agent_heading", filled(Double.POSITIVE_INFINITY, 4), "Infinity at [0]"),
                damage("action", filled(1, 4, 6), "row 1 is not one-hot"),
                damage("action", filled(0, 4, 7), "shape [4, 7]; expected (4, 6)"),
                damage("action", filled(6, 4), "the value 6.0 at [1]"),
                damage("action", filled(Double.NaN, 4, 6), "NaN at [1, 0]"),
                damage("target_pos", filled(0.25, 4, 2), "row 0 is the place of no sphere"),
                damage("targets_pos", filled(0.25, 4, 2, 2), "the coordinate 0.25"),
                damage("targets_pos", filled(0.50001, 4, 2, 2), "the coordinate 0.50001"),
                damage("targets_pos", filled(0.5, 4, 7, 2), "7 spheres"),
                damage("targets_pos", NpyArray.ofDoubles(MOVING, 4, 2, 2), "moved at moment 1"),
                damage("maze_layout", filled(2, 4, 5, 5), "the value 2.0 at [0, 0, 0]"),
                damage("maze_layout", filled(Double.NaN, 4, 5, 5), "the value NaN at [0, 0, 0]"),
                damage("maze_layout", filled(0, 4, 5, 5), "array agent_pos: ("),
                damage("maze_layout", filled(1, 4, 5, 6), "shape [4, 5, 6]"),
                damage("wall_regions", filled(8, 3, 3), "the value 8.0"),
                damage("spawns", filled(-1, 1, 2), "the value -1.0"),
                damage("sphere_colors", filled(0.5, 2), "the value 0.5"),
                damage("sphere_colors", filled(1, 2), "colour 1 after 1"),
                damage("targets_pos", filled(0.5, 4, 2, 2), "two spheres in one cell"));
    }

    private static Arguments damage(String key, NpyArray array, String said) {
        return Arguments.of(key, array, said);
    }

    private static NpyArray filled(double value, Integer... shape) {
        double[] values = new double[Stream.of(shape).reduce(1, (a, b) -> a * b)];
        Arrays.fill(values, value);
        return NpyArray.ofDoubles(values, shape);
    }

    @ParameterizedTest
    @MethodSource("damages")
    void aDamagedArrayIsRefusedByName(String key, NpyArray array, String said) throws IOException {
        Map<String, NpyArray> arrays = new LinkedHashMap<>(new EpisodeWriter(walk("maze-5x5", 3)).arrays());
        arrays.put(key, array);
        Path file = folder.resolve("damaged.npz");
        Npz.write(file, arrays);
        String message = assertThrows(FileFormatException.class, () -> EpisodeFiles.read(file))
                .getMessage();
        assertTrue(message.startsWith(file + ": array "), message);
        assertTrue(message.contains(said), message);
        assertEquals(1, message.lines().count());
    }

    @Test
    void aMissingArrayIsNamedWithTheShapeItShouldHave() throws IOException {
        Map<String, NpyArray> arrays = new LinkedHashMap<>(new EpisodeWriter(walk("maze-5x5", 3)).arrays());
        arrays.remove("agent_pos");
        Path file = folder.resolve("missing.npz");
        Npz.write(file, arrays);
        String message = assertThrows(FileFormatException.class, () -> EpisodeFiles.read(file))
                .getMessage();
        assertEquals(file + ": array agent_pos: missing; expected an array of shape (4, 2)", message);
    }

    private RecordedWalk recording(Map<String, NpyArray> arrays) throws IOException {
        Path file = folder.resolve("foreign.npz");
        Npz.write(file, arrays);
        return EpisodeFiles.recording(file);
    }

    @Test
    void aRecordingIsWhatAnEpisodeIs() throws IOException {
        Episode episode = walk("maze-5x5", 3);
        RecordedWalk recording = recording(new EpisodeWriter(episode).arrays());
        assertEquals(
                new RecordedWalk(
                        episode.frames(),
                        List.copyOf(episode.actions()),
                        Optional.of(episode.poses()),
                        Optional.of(episode.maze()),
                        Optional.empty(),
                        false),
                recording);
    }

    @ParameterizedTest
    @CsvSource({
        "reward target_pos target_vec target_color targets_vec, true, true, false",
        "agent_heading, true, true, false",
        "agent_dir, true, true, false",
        "wall_regions, true, true, true",
        "maze_layout, true, false, false",
        "targets_pos, true, false, false",
        "agent_pos, false, false, false",
        "agent_dir agent_heading, false, false, false"
    })
    void whatARecordingLacksIsLeftOut(String missing, boolean placed, boolean mapped, boolean guessed)
            throws IOException {
        Map<String, NpyArray> arrays = new LinkedHashMap<>(new EpisodeWriter(walk("maze-5x5", 3)).arrays());
        List.of(missing.split(" ")).forEach(arrays::remove);
        RecordedWalk recording = recording(arrays);
        assertEquals(4, recording.length());
        assertEquals(placed, recording.poses().isPresent());
        assertEquals(mapped, recording.maze().isPresent());
        assertEquals(guessed, recording.wallsGuessed());
    }

    @ParameterizedTest
    @CsvSource({"image, '(moments, side, side, 3)'", "action, '(4, 6)'"})
    void aRecordingNeedsPicturesAndActions(String key, String shape) {
        Map<String, NpyArray> arrays = new LinkedHashMap<>(new EpisodeWriter(walk("maze-5x5", 3)).arrays());
        arrays.remove(key);
        String message =
                assertThrows(FileFormatException.class, () -> recording(arrays)).getMessage();
        assertTrue(message.endsWith("array " + key + ": missing; expected an array of shape " + shape), message);
    }

    /** An episode whose frames have no repeated bytes. */
    private static Episode colorful() {
        Episode walk = walk("maze-5x5", 3);
        byte[] rgb = new byte[4 * 48];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (i + 50);
        }
        return new Episode(
                new Frames(SIDE, rgb), walk.poses(), walk.actions(), walk.rewards(), walk.targets(), walk.maze());
    }

    /** Another way to write one of the arrays of a good episode that means the same. */
    @FunctionalInterface
    private interface Rewriting {
        NpyArray of(NpyArray array);
    }

    static Stream<Arguments> foreignWays() {
        return Stream.of(
                way("image", "channels first", array -> permuted(array, 0, 3, 1, 2)),
                way("image", "float", array -> NpyArray.ofDoubles(array.toDoubles(), 4, 4, 4, 3)),
                way("image", "float, 0 to 1", EpisodeFilesTest::fractions),
                way("image", "opaque", EpisodeFilesTest::opaque),
                way("image", "a batch of one", array -> array.reshaped(List.of(1, 4, 4, 4, 3))),
                way("action", "numbers", EpisodeFilesTest::numbered),
                way("action", "booleans", array -> booleans(array, 4, 6)),
                way("action", "nothing before the first", EpisodeFilesTest::withoutFirst),
                way("agent_pos", "a batch of one", array -> array.reshaped(List.of(4, 1, 2))),
                way("reward", "a column", array -> array.reshaped(List.of(4, 1))),
                way("maze_layout", "booleans", array -> booleans(array, 4, 5, 5)),
                way("maze_layout", "once", array -> NpyArray.ofBytes(Arrays.copyOf(array.bytes(), 25), 5, 5)),
                way("targets_pos", "off the centre", array -> moved(array, 1e-9)),
                way("targets_pos", "just near enough", array -> moved(array, 9e-7)),
                way("target_pos", "off the centre", array -> moved(array, -1e-9)));
    }

    private static Arguments way(String key, String name, Rewriting rewriting) {
        return Arguments.of(key, name, rewriting);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("foreignWays")
    void whatOthersWriteIsTheSame(String key, String name, Rewriting rewriting) throws IOException {
        Episode episode = colorful();
        Map<String, NpyArray> arrays = new LinkedHashMap<>(new EpisodeWriter(episode).arrays());
        arrays.computeIfPresent(key, (_, array) -> rewriting.of(array));
        Path file = folder.resolve("foreign.npz");
        Npz.write(file, arrays);
        assertEquals(episode, EpisodeFiles.read(file));
    }

    @Test
    void transposedPicturesAreReadWhereThereAreNoOthers() throws IOException {
        Episode episode = colorful();
        Map<String, NpyArray> arrays = new LinkedHashMap<>(new EpisodeWriter(episode).arrays());
        arrays.put("image_t", permuted(arrays.remove("image"), 1, 2, 3, 0));
        assertEquals(episode.frames(), recording(arrays).frames());
        arrays.put("image", NpyArray.ofBytes(new byte[4 * 48], 4, 4, 4, 3));
        assertEquals(new Frames(4, new byte[4 * 48]), recording(arrays).frames());
    }

    @Test
    void oneSphereIsNotTakenForOneOfEachMoment() throws IOException {
        Map<String, NpyArray> arrays = new LinkedHashMap<>(new EpisodeWriter(walk("maze-5x5", 3)).arrays());
        double[] places = arrays.get("targets_pos").toDoubles();
        double[] first = new double[8];
        for (int i = 0; i < first.length; i++) {
            first[i] = places[i % 2];
        }
        arrays.put("targets_pos", NpyArray.ofDoubles(first, 4, 1, 2));
        arrays.remove("sphere_colors");
        assertEquals(1, recording(arrays).maze().orElseThrow().spheres().size());
    }

    @Test
    void aPlaceJustInsideAWallIsAtItsEdge() throws IOException {
        Episode episode = walk("maze-5x5", 3);
        Map<String, NpyArray> arrays = new LinkedHashMap<>(new EpisodeWriter(episode).arrays());
        Pose start = episode.poses().getFirst();
        double[] places = arrays.get("agent_pos").toDoubles();
        places[0] = -0.005;
        places[1] = Math.floor(westernmost(episode.maze())) + 0.25;
        arrays.put("agent_pos", NpyArray.ofDoubles(places, 4, 2));
        assertEquals(
                new Pose(0, places[1], start.heading()),
                recording(arrays).poses().orElseThrow().getFirst());
        places[0] = -0.02;
        arrays.put("agent_pos", NpyArray.ofDoubles(places, 4, 2));
        String message =
                assertThrows(FileFormatException.class, () -> recording(arrays)).getMessage();
        assertTrue(message.contains("array agent_pos: (-0.02, "), message);
    }

    /** The first row with a free cell in the westernmost column. */
    private static int westernmost(Maze maze) {
        return IntStream.range(0, maze.size())
                .filter(row -> maze.isFree(0, row))
                .findFirst()
                .orElseThrow();
    }

    private static NpyArray permuted(NpyArray array, int... axes) {
        List<Integer> shape = array.shape();
        int[] steps = {1, 1, 1, 1};
        for (int axis = 2; axis >= 0; axis--) {
            steps[axis] = steps[axis + 1] * shape.get(axis + 1);
        }
        Integer[] turned = IntStream.of(axes).mapToObj(shape::get).toArray(Integer[]::new);
        byte[] bytes = new byte[array.bytes().length];
        for (int to = 0; to < bytes.length; to++) {
            int from = 0;
            int left = to;
            for (int axis = 3; axis >= 0; axis--) {
                from += left % turned[axis] * steps[axes[axis]];
                left /= turned[axis];
            }
            bytes[to] = array.bytes()[from];
        }
        return NpyArray.ofBytes(bytes, turned);
    }

    private static NpyArray fractions(NpyArray image) {
        double[] values = image.toDoubles();
        Arrays.setAll(values, i -> (float) (values[i] / 255));
        return NpyArray.ofDoubles(values, 4, 4, 4, 3);
    }

    private static NpyArray opaque(NpyArray image) {
        byte[] bytes = new byte[4 * 64];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = i % 4 == 3 ? (byte) 255 : image.bytes()[i / 4 * 3 + i % 4];
        }
        return NpyArray.ofBytes(bytes, 4, 4, 4, 4);
    }

    private static NpyArray numbered(NpyArray action) {
        double[] hot = action.toDoubles();
        int[] numbers = IntStream.range(0, 4)
                .map(t -> IntStream.range(0, 6)
                        .filter(k -> hot[6 * t + k] == 1)
                        .findFirst()
                        .orElse(0))
                .toArray();
        return NpyArray.ofInts(numbers, 4);
    }

    private static NpyArray booleans(NpyArray array, Integer... shape) {
        boolean[] values = new boolean[array.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i) == 1;
        }
        return NpyArray.ofBooleans(values, shape);
    }

    private static NpyArray withoutFirst(NpyArray action) {
        double[] values = action.toDoubles();
        Arrays.fill(values, 0, 6, Double.NaN);
        return NpyArray.ofDoubles(values, 4, 6);
    }

    /** Adds −{@code by}, 0 and {@code by} to the values in turn. */
    private static NpyArray moved(NpyArray array, double by) {
        double[] values = array.toDoubles();
        Arrays.setAll(values, i -> values[i] + (i % 3 - 1) * by);
        return NpyArray.ofDoubles(values, array.shape().toArray(Integer[]::new));
    }

    @Test
    void mazesThatContradictTheWalkAreRefusedInARecordingToo() {
        Map<String, NpyArray> arrays = new LinkedHashMap<>(new EpisodeWriter(walk("maze-5x5", 3)).arrays());
        arrays.put("agent_pos", filled(77, 4, 2));
        String message =
                assertThrows(FileFormatException.class, () -> recording(arrays)).getMessage();
        assertTrue(message.contains("array agent_pos: (77.0, 77.0) at moment 0"), message);
    }

    @Test
    void anEpisodeNeedsEverythingForEveryMoment() {
        Episode whole = walk("room", 3);
        List<MazeAction> short3 = whole.actions().subList(0, 3);
        assertThrows(
                IllegalArgumentException.class,
                () -> new Episode(
                        whole.frames(), whole.poses(), short3, whole.rewards(), whole.targets(), whole.maze()));
        assertThrows(IllegalArgumentException.class, () -> new Frames(4, new byte[47]));
    }

    @Test
    void floatsOfAnyWidthAreRead() throws IOException {
        Map<String, NpyArray> arrays = new LinkedHashMap<>(new EpisodeWriter(walk("maze-5x5", 3)).arrays());
        arrays.replaceAll((_, array) -> array.type() == NpyType.FLOAT64
                ? NpyArray.ofFloats(array.toFloats(), array.shape().toArray(Integer[]::new))
                : array);
        Path file = folder.resolve("narrow.npz");
        Npz.write(file, arrays);
        assertEquals(4, EpisodeFiles.read(file).length());
    }
}
