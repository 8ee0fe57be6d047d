package org.smriti.model.io.npy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Writes an array of {@link NpyType#UINT8} to a .npy file row by row; how many there are need not be known before. One thread at a time. */
public final class NpyRowsWriter implements AutoCloseable {

    private static final int HEADER = 128; // bytes, for three axes besides the rows

    private final FileChannel channel;
    private final List<Integer> rowShape;
    private int rows;

    /**
     * Begins a file, or replaces one.
     *
     * @param rowShape the length of each axis but the first, of which there are three
     */
    public NpyRowsWriter(Path file, List<Integer> rowShape) throws IOException {
        this.rowShape = List.copyOf(rowShape);
        channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        write(header(), 0);
        channel.position(HEADER);
    }

    /** Most rows that a file can have so that it can be read again. */
    public int mostRows() {
        return (int) (NpyHeader.MAX_BYTES / rowShape.stream().reduce(1, Math::multiplyExact));
    }

    /** Rows so far. */
    public int rows() {
        return rows;
    }

    /** Adds a row, in C order. */
    public void add(byte[] row) throws IOException {
        write(row, channel.position());
        channel.position(channel.position() + row.length);
        rows++;
    }

    /** Says in the header how many rows there are, and closes the file. */
    @Override
    public void close() throws IOException {
        try (channel) {
            write(header(), 0);
            channel.force(true);
        }
    }

    /** Of one length for all numbers of rows: headers are padded, to more than the digits can take. */
    private byte[] header() {
        List<Integer> shape = new ArrayList<>(List.of(rows));
        shape.addAll(rowShape);
        byte[] header = new NpyHeader(NpyType.UINT8, NpyLayout.OURS, shape).encode();
        if (header.length != HEADER) {
            throw new IllegalStateException("a header of " + header.length + " bytes for rows of " + rowShape);
        }
        return header;
    }

    private void write(byte[] bytes, long at) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) { // a disk that fills up takes less at a time before it refuses
            channel.write(left, at + left.position());
        }
    }
}
