package org.smriti.model.io.safetensors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.model.io.HostTensor;

/** Compares our safetensors with the engine's own reader and writer. */
class SafetensorsParityTest {

    @TempDir
    Path folder;

    @Test
    void theEngineReadsWhatWeWrite() throws IOException {
        HostTensor tensor = new HostTensor(new long[] {2, 2}, new float[] {1, -0.5f, 0.25f, 3});
        Safetensors.write(folder, Map.of("w", tensor), StoredType.F16);
        byte[] bytes = Files.readAllBytes(folder.resolve("weights-00001.safetensors"));

        try (NDManager manager = NDManager.newBaseManager();
                NDList list = NDList.decode(manager, bytes)) {
            NDArray array = list.head();
            assertEquals("w", array.getName());
            assertEquals(DataType.FLOAT16, array.getDataType());
            assertArrayEquals(tensor.shape(), array.getShape().getShape());
            assertArrayEquals(
                    tensor.values(), array.toType(DataType.FLOAT32, false).toFloatArray());
        }
    }

    @Test
    void weReadWhatTheEngineWrites() throws IOException {
        Path file = folder.resolve("engine.safetensors");
        try (NDManager manager = NDManager.newBaseManager();
                NDArray array = manager.create(new float[][] {{1, 2, 3}, {4, 5, 6}})) {
            array.setName("w");
            Files.write(file, new NDList(array).encode(NDList.Encoding.SAFETENSORS));
        }

        assertEquals(
                Map.of("w", new HostTensor(new long[] {2, 3}, new float[] {1, 2, 3, 4, 5, 6})), Safetensors.read(file));
    }
}
