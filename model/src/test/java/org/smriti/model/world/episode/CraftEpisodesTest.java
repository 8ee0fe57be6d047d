package org.smriti.model.world.episode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.npy.NpyArray;
import org.smriti.model.io.npy.NpyType;
import org.smriti.model.io.npy.Npz;
import org.smriti.model.world.Course;
import org.smriti.model.world.Policy;
import org.smriti.model.world.Walk;
import org.smriti.model.world.World;
import org.smriti.model.world.Worlds;
import org.smriti.model.world.craft.agent.CraftSimulation;
import org.smriti.model.world.craft.rules.Outcome;
import org.smriti.model.world.maze.Cell;

/** What a recording of a world that its agent changes tells of the changes, and how that is held to the rules. */
class CraftEpisodesTest {

    private static final int STEPS = 150;
    private static final int SEED = 7;

    @TempDir
    private Path folder;

    private final World world = Worlds.named("craft-yard");
    private RecordedWalk walk;
    private Map<String, NpyArray> arrays;

    @BeforeEach
    void record() throws IOException {
        Policy policy = world.policy(Walk.GATHER, Course.of(0, STEPS + 1).wandering(SEED));
        walk = RecordedWalk.record(world, SEED, policy, STEPS, world.renderer(8), _ -> {});
        EpisodeFiles.write(file(), walk);
        arrays = new LinkedHashMap<>(Npz.read(file()));
    }

    private Path file() {
        return folder.resolve("walk.npz");
    }

    private RecordedWalk read() throws IOException {
        Npz.write(file(), arrays);
        return EpisodeFiles.recording(file());
    }

    private static int[] row(NpyArray array, int moment) {
        int length = array.length() / array.shape().getFirst();
        return IntStream.range(moment * length, (moment + 1) * length)
                .map(i -> (int) array.get(i))
                .toArray();
    }

    private static int[] event(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Nothing _ -> new int[] {0, -1, -1, -1};
            case Outcome.Taken what ->
                new int[] {
                    1, what.item().ordinal(), what.cell().column(), what.cell().row()
                };
            case Outcome.Placed what ->
                new int[] {
                    2, what.item().ordinal(), what.cell().column(), what.cell().row()
                };
            case Outcome.Made what -> new int[] {3, what.item().ordinal(), -1, -1};
            case Outcome.Refused why -> new int[] {4, why.why().ordinal(), -1, -1};
        };
    }

    @Test
    void aRecordingTellsWhatIsCarriedWhatStandsWhereAndWhatWasDone() {
        assertEquals(List.of(STEPS + 1, 9), arrays.get("inventory").shape());
        assertEquals(List.of(STEPS + 1, 5, 5), arrays.get("blocks").shape());
        assertEquals(List.of(STEPS + 1, 4), arrays.get("events").shape());
        assertEquals(NpyType.UINT8, arrays.get("inventory").type());
        assertEquals(NpyType.UINT8, arrays.get("blocks").type());
        assertEquals(NpyType.INT32, arrays.get("events").type());
        CraftSimulation twin = CraftSimulation.of(world.start(SEED));
        for (int moment = 0; moment <= STEPS; moment++) {
            if (moment > 0) {
                twin.step(walk.actions().get(moment));
            }
            assertArrayEquals(twin.snapshot().bag().counts(), row(arrays.get("inventory"), moment));
            int[] blocks = row(arrays.get("blocks"), moment);
            for (Cell cell : twin.scenery().cells()) {
                assertEquals(twin.scenery().block(cell).ordinal(), blocks[5 * cell.row() + cell.column()]);
            }
            assertArrayEquals(event(twin.snapshot().outcome()), row(arrays.get("events"), moment));
        }
        for (int kind : new int[] {0, 1, 2, 3}) {
            assertTrue(
                    IntStream.rangeClosed(0, STEPS).anyMatch(moment -> row(arrays.get("events"), moment)[0] == kind),
                    "the walk has no event " + kind + ": choose another seed");
        }
    }

    @Test
    void aRecordingComesBackWhole() throws IOException {
        assertEquals(walk, EpisodeFiles.recording(file()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inventory blocks events", "agent_pos agent_dir agent_heading"})
    void whatIsNotThereIsMadeAgainFromTheActions(String missing) throws IOException {
        List.of(missing.split(" ")).forEach(arrays::remove);

        assertEquals(walk, read());
    }

    @Test
    void numbersOfOtherTypesAreTheSame() throws IOException {
        for (String name : List.of("inventory", "blocks", "events")) {
            arrays.computeIfPresent(
                    name,
                    (_, array) ->
                            NpyArray.ofDoubles(array.toDoubles(), array.shape().toArray(Integer[]::new)));
        }
        assertEquals(walk, read());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "inventory | 2 | 10 | the value 10.0 at [0, 2]; expected whole numbers from 0 to 9",
                "inventory | 9 | 0.5 | the value 0.5 at [1, 0]; expected whole numbers from 0 to 9",
                "inventory | 17 | 1 | the value 1.0 at [1, 8]; expected 0, to which the actions lead",
                "blocks | 24 | 10 | the value 10.0 at [0, 4, 4]; expected whole numbers from 0 to 9",
                "blocks | 3 | NaN | the value NaN at [0, 0, 3]; expected whole numbers from 0 to 9",
                "events | 4 | 9 | the value 9.0 at [1, 0]; expected whole numbers from -1 to 8",
                "events | 3 | 2 | the value 2.0 at [0, 3]; expected -1, to which the actions lead",
                "agent_pos | 5 | 4.9 | heading"
            })
    void whatCannotBeIsRefusedInOneLine(String name, int element, double value, String expected) {
        double[] numbers = arrays.get(name).toDoubles();
        numbers[element] = value;
        arrays.put(name, NpyArray.ofDoubles(numbers, arrays.get(name).shape().toArray(Integer[]::new)));

        String refusal = assertThrows(FileFormatException.class, this::read).getMessage();

        assertEquals(1, refusal.lines().count(), refusal);
        assertTrue(refusal.startsWith(file() + ": array " + name + ": "), refusal);
        assertTrue(refusal.contains(expected), refusal);
    }

    @Test
    void aBlockThatNobodyTookMustStayWhereItIs() {
        NpyArray blocks = arrays.get("blocks");
        byte[] bytes = blocks.bytes().clone();
        int tree = IntStream.range(0, 25)
                .filter(cell -> bytes[cell] == 1)
                .findFirst()
                .orElseThrow();
        Arrays.fill(bytes, tree, tree + 1, (byte) 0);
        arrays.put("blocks", NpyArray.ofBytes(bytes, STEPS + 1, 5, 5));

        String refusal = assertThrows(FileFormatException.class, this::read).getMessage();

        assertTrue(refusal.endsWith("; expected 1, to which the actions lead"), refusal);
    }

    @ParameterizedTest
    @CsvSource({"inventory, '(151, 9)'", "blocks, '(151, 5, 5)'", "events, '(151, 4)'"})
    void anArrayOfAnotherShapeIsRefused(String name, String shape) {
        NpyArray whole = arrays.get(name);
        byte[] bytes = Arrays.copyOf(whole.bytes(), whole.bytes().length / (STEPS + 1));
        arrays.put(
                name,
                new NpyArray(
                        whole.type(), whole.shape().subList(1, whole.shape().size()), bytes));

        String refusal = assertThrows(FileFormatException.class, this::read).getMessage();

        assertTrue(refusal.startsWith(file() + ": array " + name + ": shape ["), refusal);
        assertTrue(refusal.endsWith("; expected " + shape), refusal);
    }
}
