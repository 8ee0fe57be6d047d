package org.smriti.model.tensor;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs the source of one function as the engine loads it: a TorchScript archive, a zip with the source of a module, the module itself
 * pickled, and a version (PyTorch: torch/csrc/jit/docs/serialization.md).
 */
final class TorchScript {

    /** The archive format that {@code torch.jit.save} writes since PyTorch 1.4. */
    private static final String VERSION = "3\n";

    private static final String MODULE = """
        class Graph(Module):
          __parameters__ = []
          __buffers__ = []
          training : bool
          def forward(self: __torch__.Graph,
        """;

    /** {@code Graph.__new__()} with {@code training = False}, pickled. */
    private static final byte[] OBJECT = "\u0080\u0002c__torch__\nGraph\n)\u0081}X\u0008\0\0\0training\u0089sb."
            .getBytes(StandardCharsets.ISO_8859_1);

    /** An empty tuple, pickled. */
    private static final byte[] CONSTANTS = "\u0080\u0002).".getBytes(StandardCharsets.ISO_8859_1);

    private TorchScript() {}

    /**
     * The archive of a module whose method {@code forward} is given.
     *
     * @param forward its parameters but for {@code self}, the closing bracket, its type and its lines
     */
    static InputStream archive(String forward) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "data.pkl", OBJECT);
            add(zip, "code/__torch__.py", (MODULE + forward).getBytes(StandardCharsets.UTF_8));
            add(zip, "constants.pkl", CONSTANTS);
            add(zip, "version", VERSION.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing is written but memory
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry("graph/" + name));
        zip.write(content);
        zip.closeEntry();
    }
}
