package org.smriti.model.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.HostTensor;
import org.smriti.model.io.folder.ModelFolder;
import org.smriti.model.nn.variant.Variant;

class WorldModelFilesTest {

    @TempDir
    private Path folder;

    private final NDManager manager = NDManager.newBaseManager();

    @BeforeEach
    void write() throws IOException {
        TinyModels.files(Variant.HYBRID, 1).write(folder);
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void aWholeFolderLoads() throws IOException {
        try (WorldModel model = WorldModel.load(folder, manager, DataType.FLOAT32)) {
            assertEquals(Variant.HYBRID, model.variant());
            assertEquals(TinyModels.config(1), model.config());
            assertTrue(model.parameters() > 10_000);
        }
        assertEquals(0, manager.getManagedArrays().size());
    }

    @Test
    void aFolderWithoutConfigurationIsNamed() throws IOException {
        Files.delete(folder.resolve("config.json"));

        assertEquals(folder + ": folder: no config.json; expected a model folder", refused());
    }

    @Test
    void aFolderWithoutWeightsIsNamed() throws IOException {
        Files.delete(folder.resolve("weights-00001.safetensors"));

        assertEquals(folder + ": folder: no weights*.safetensors; expected a model folder", refused());
    }

    @Test
    void weightsThatAreNoNumbersAreRefusedByName() throws IOException {
        rewrite(tensors -> {
            HostTensor right = tensors.get("layers.0.mlp.in.weight");
            float[] values = right.values().clone();
            values[3] = Float.NaN;
            tensors.put("layers.0.mlp.in.weight", new HostTensor(right.shape(), values));
        });

        assertEquals(
                folder + ": weights: layers.0.mlp.in.weight holds NaN; expected the parameters of the network in"
                        + " config.json",
                refused());
    }

    @Test
    void truncatedWeightsAreRefused() throws IOException {
        Path weights = folder.resolve("weights-00001.safetensors");
        byte[] bytes = Files.readAllBytes(weights);
        Files.write(weights, Arrays.copyOf(bytes, bytes.length / 2));

        assertTrue(refused().startsWith(weights + ": "), refused());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "variant | null | variant: missing; expected a text",
                "variant | 3 | variant: 3; expected a text",
                "variant | [] | variant: a list of 0; expected a text",
                "variant | \"transformer\" | variant: no variant is called 'transformer'",
                "trainedFrames | [] | trainedFrames: a list of 0; expected a whole number from 1 to 999999",
                "trainedFrames | 1e9 | trainedFrames: 1e9; expected a whole number from 1 to 999999",
                "trainedFrames | 0 | trainedFrames: 0; expected a whole number from 1 to 999999",
                "imaginedLevel | \"some\" | imaginedLevel: 'some'; expected a number",
                "imaginedLevel | 1.5 | imaginedLevel: 1.5; expected a number from 0.0 to 1.0",
                "imaginedLevel | -0.1 | imaginedLevel: -0.1; expected a number from 0.0 to 1.0",
                "net | null | net: missing; expected an object",
                "net | \"big\" | net: 'big'; expected an object",
                "net | [] | net: a list of 0; expected an object",
                "net | {} | net.layers: missing; expected a list"
            })
    void anOddConfigurationIsNamed(String field, String value, String problem) throws IOException {
        ModelFolder files = TinyModels.files(Variant.HYBRID, 1);
        files.config().add(field, JsonParser.parseString(value));
        files.write(folder);

        String message = refused();

        assertTrue(message.startsWith(folder.resolve("config.json") + ": " + problem), message);
    }

    @Test
    void aMissingTensorIsNamed() throws IOException {
        rewrite(tensors -> tensors.remove("layers.1.mlp.in.bias"));

        assertEquals(
                folder + ": weights: there is no layers.1.mlp.in.bias of shape (24); expected the parameters of the"
                        + " network in config.json",
                refused());
    }

    @Test
    void aTensorOfAnotherShapeIsNamedEvenIfItHoldsAsManyValues() throws IOException {
        rewrite(tensors ->
                tensors.compute("embed.weight", (name, tensor) -> new HostTensor(new long[] {8, 12}, tensor.values())));

        assertTrue(refused().contains("embed.weight has shape (8, 12) and not (12, 8)"), refused());
    }

    @Test
    void aTensorTooManyIsNamed() throws IOException {
        rewrite(tensors -> tensors.put("layers.3.mlp.in.bias", new HostTensor(new long[] {1}, new float[1])));

        assertTrue(refused().contains("layers.3.mlp.in.bias is no parameter of this network"), refused());
    }

    @Test
    void weightsOfAnotherVariantAreRefused() throws IOException {
        ModelFolder hybrid = TinyModels.files(Variant.HYBRID, 1);
        new ModelFolder(TinyModels.files(Variant.WINDOW, 1).config(), hybrid.weights()).write(folder);

        assertTrue(refused().startsWith(folder + ": weights: "), refused());
    }

    private void rewrite(Consumer<Map<String, HostTensor>> change) throws IOException {
        ModelFolder files = TinyModels.files(Variant.HYBRID, 1);
        Map<String, HostTensor> tensors = new LinkedHashMap<>(files.weights());
        change.accept(tensors);
        new ModelFolder(files.config(), tensors).write(folder);
    }

    /** The message with which the folder is refused; also checks that no array stays allocated. */
    private String refused() {
        String message = assertThrows(
                        FileFormatException.class, () -> WorldModel.load(folder, manager, DataType.FLOAT32))
                .getMessage();
        assertFalse(message.contains("\n"), message);
        assertEquals(0, manager.getManagedArrays().size());
        return message;
    }
}
