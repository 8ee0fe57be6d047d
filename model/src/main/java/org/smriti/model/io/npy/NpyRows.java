package org.smriti.model.io.npy;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.MappedByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.smriti.model.io.FileFormatException;

/**
 * An array of {@link NpyType#UINT8} in a .npy file, of which parts are read when they are asked for: it may be larger than memory. Safe for
 * use by many threads at once. The file must stay as it is.
 */
public final class NpyRows {

    private final List<Integer> shape;
    private final MappedByteBuffer rows;
    private final int rowBytes;

    private NpyRows(List<Integer> shape, MappedByteBuffer rows) {
        this.shape = shape;
        this.rows = rows;
        rowBytes = shape.stream().skip(1).reduce(1, Math::multiplyExact);
    }

    /**
     * Opens a file.
     *
     * @throws NoSuchFileException if there is none
     * @throws FileFormatException if it is no such array, cut off or too long
     */
    public static NpyRows open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            Counted counted = new Counted(new BufferedInputStream(Channels.newInputStream(channel)));
            NpyHeader header = NpyHeader.read(counted, file, "array");
            if (header.type() != NpyType.UINT8
                    || header.layout().axes() != NpyLayout.Axes.C
                    || header.shape().isEmpty()) {
                throw new FileFormatException(file, "array", "of another kind", "bytes (|u1) in C order");
            }
            long left = channel.size() - counted.count;
            if (left != header.dataBytes()) {
                throw new FileFormatException(
                        file, "array", left + " bytes", header.dataBytes() + " for the shape " + header.shape());
            }
            return new NpyRows(header.shape(), channel.map(FileChannel.MapMode.READ_ONLY, counted.count, left));
        }
    }

    /** The length of each axis. */
    public List<Integer> shape() {
        return shape;
    }

    /** All that stands at one index of the first axis, in C order. */
    public byte[] row(int index) {
        byte[] row = new byte[rowBytes];
        rows.get(index * rowBytes, row);
        return row;
    }

    /** Counts the bytes that a header takes. */
    private static final class Counted extends InputStream {

        private final InputStream in;
        private long count;

        Counted(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            count += value < 0 ? 0 : 1;
            return value;
        }
    }
}
