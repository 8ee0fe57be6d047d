package org.smriti.model.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.nn.variant.Variant;

class LongPlayTest {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final long MARGIN_KILOBYTES = 256 << 10;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void twoThousandLiveFramesLeaveNothingBehind(boolean watched, @TempDir Path folder) throws IOException {
        Random random = new Random(90);
        try (NDManager manager = NDManager.newBaseManager();
                WorldModel model = oneLayer(folder, manager);
                Memory memory = model.blank()) {
            if (watched) {
                model.inspect(new PassTrace(model.config()));
            }
            play(model, memory, random, 500);
            int arrays = manager.getManagedArrays().size();
            long resident = residentKilobytes();

            play(model, memory, random, 1_500);

            assertEquals(2_000, memory.frames());
            assertEquals(watched, model.net().captured() == 0);
            assertEquals(arrays, manager.getManagedArrays().size());
            long grown = residentKilobytes() - resident;
            assertTrue(grown < MARGIN_KILOBYTES, "grew by " + grown + " kB");
        }
    }

    private static WorldModel oneLayer(Path folder, NDManager manager) throws IOException {
        NetConfig config = TinyModels.config(4);
        TinyModels.files(Variant.HYBRID, config.with(config.layers().subList(1, 2), config.mlpWidth()))
                .write(folder);
        return WorldModel.load(folder, manager, DataType.FLOAT32);
    }

    private static void play(WorldModel model, Memory memory, Random random, int frames) {
        for (int i = 0; i < frames; i++) {
            model.predict(memory, TinyModels.conditions(random, 1), new DenoisingSettings(1, i));
            TinyModels.observe(model, memory, random, 1);
        }
    }

    /** Resident memory of this process after garbage collection, in kB; 0 where the system does not report it. */
    private static long residentKilobytes() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return 0;
        }
        System.gc();
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
