package org.smriti.app.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes zip archives without validation: any names, also duplicates. */
final class ZipMaker {

    private static final int UTF_8_NAMES = 0x800;
    private static final int DEFLATED = 8;

    private ZipMaker() {}

    static byte[] make(List<Packing.Part> parts) {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        for (Packing.Part part : parts) {
            byte[] name = part.name().getBytes(StandardCharsets.UTF_8);
            byte[] packed = packed(part.bytes());
            int offset = archive.size();
            byte[] facts = little(26)
                    .putShort((short) 20)
                    .putShort((short) UTF_8_NAMES)
                    .putShort((short) DEFLATED)
                    .putInt(0)
                    .putInt(crc(part.bytes()))
                    .putInt(packed.length)
                    .putInt(part.bytes().length)
                    .putShort((short) name.length)
                    .putShort((short) 0)
                    .array();
            archive.writeBytes(new byte[] {'P', 'K', 3, 4});
            archive.writeBytes(facts);
            archive.writeBytes(name);
            archive.writeBytes(packed);
            directory.writeBytes(new byte[] {'P', 'K', 1, 2, 20, 0});
            directory.writeBytes(facts);
            directory.writeBytes(little(14).putInt(10, offset).array());
            directory.writeBytes(name);
        }
        ByteBuffer end = little(22)
                .put(new byte[] {'P', 'K', 5, 6})
                .putShort(8, (short) parts.size())
                .putShort(10, (short) parts.size())
                .putInt(12, directory.size())
                .putInt(16, archive.size());
        archive.writeBytes(directory.toByteArray());
        archive.writeBytes(end.array());
        return archive.toByteArray();
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    private static byte[] packed(byte[] bytes) {
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED, true)) {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 14];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }
}
