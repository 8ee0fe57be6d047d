package org.smriti.model.io.npy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.smriti.model.io.AtomicFiles;
import org.smriti.model.io.FileFormatException;

/** Reads and writes NumPy archives (.npz) whole; {@link NpzArchive} reads single arrays. */
public final class Npz {

    /** How entries are packed. */
    public enum Packing {
        STORED,
        DEFLATED
    }

    private static final String SUFFIX = ".npy";
    private static final Pattern SAFE_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.\\-]{0,199}");
    // As numpy.savez does, so that equal arrays make equal files.
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Npz() {}

    /**
     * Reads every array of an archive, in the order of its entries, keyed by name without {@code .npy}.
     *
     * @throws NoSuchFileException if there is no such file
     * @throws FileFormatException if the file is no whole zip file, or one of its arrays is not well-formed
     */
    public static Map<String, NpyArray> read(Path file) throws IOException {
        try (NpzArchive archive = NpzArchive.open(file)) {
            Map<String, NpyArray> arrays = new LinkedHashMap<>();
            for (String name : archive.names()) {
                arrays.put(name, archive.read(name));
            }
            return arrays;
        }
    }

    /** The name of the array in an entry, its folder left out; empty if it is no array's. */
    static Optional<String> arrayName(String entry) {
        return Optional.of(entry)
                .filter(file -> file.endsWith(SUFFIX))
                .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                .filter(name -> SAFE_NAME.matcher(name).matches());
    }

    /** Writes arrays, deflated, in the map's order. See {@link #write(Path, Map, Packing)}. */
    public static void write(Path file, Map<String, NpyArray> arrays) throws IOException {
        write(file, arrays, Packing.DEFLATED);
    }

    /**
     * Writes arrays in the map's order, to a temporary neighbour that is then moved, so that a crash never leaves half a file.
     *
     * @throws IllegalArgumentException if a name has other characters than letters, digits and {@code _ . -}
     */
    public static void write(Path file, Map<String, NpyArray> arrays, Packing packing) throws IOException {
        AtomicFiles.write(file, channel -> {
            ZipOutputStream zip =
                    new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
            for (Map.Entry<String, NpyArray> array : arrays.entrySet()) {
                writeEntry(zip, array.getKey(), array.getValue(), packing);
            }
            zip.finish();
            zip.flush();
        });
    }

    private static void writeEntry(ZipOutputStream zip, String name, NpyArray array, Packing packing)
            throws IOException {
        if (!SAFE_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("the array name '" + name + "' is not letters, digits and _ . -");
        }
        byte[] header = new NpyHeader(array.type(), NpyLayout.OURS, array.shape()).encode();
        ZipEntry entry = new ZipEntry(name + SUFFIX);
        entry.setTimeLocal(EPOCH);
        if (packing == Packing.STORED) {
            CRC32 crc = new CRC32();
            crc.update(header);
            crc.update(array.bytes());
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(header.length + (long) array.bytes().length);
            entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(header);
        zip.write(array.bytes());
        zip.closeEntry();
    }
}
