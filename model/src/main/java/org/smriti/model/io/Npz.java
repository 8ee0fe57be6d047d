package org.smriti.model.io;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Reads and writes NumPy archives (.npz): zip files with one .npy entry per array.
 *
 * <p>Nothing that a file claims is believed: sizes are capped before memory is taken, and memory grows only with bytes that
 * are really there.
 */
public final class Npz {

    /** How entries are packed. */
    public enum Packing {
        STORED,
        DEFLATED
    }

    private static final int MAX_ENTRIES = 1024;
    private static final long MAX_TOTAL_BYTES = 2 * NpyHeader.MAX_BYTES;
    private static final String SUFFIX = ".npy";
    private static final Pattern SAFE_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.\\-]{0,199}");
    // As numpy.savez does, so that equal arrays make equal files.
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Npz() {}

    /**
     * Reads every array of an archive, in the order of its entries, keyed by name without {@code .npy}.
     *
     * @throws NoSuchFileException if there is no such file
     * @throws FileFormatException if the file is not a well-formed archive of arrays that {@link NpyType} knows
     */
    public static Map<String, NpyArray> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString(), null, "no such file");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return readEntries(zip, file);
        } catch (ZipException | EOFException e) {
            throw refused(file, "archive", e);
        }
    }

    private static Map<String, NpyArray> readEntries(ZipFile zip, Path file) throws IOException {
        if (zip.size() > MAX_ENTRIES) {
            throw new FileFormatException(file, "archive", zip.size() + " entries", "at most " + MAX_ENTRIES);
        }
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        List<ZipEntry> entries = new ArrayList<>(Collections.list(zip.entries()));
        long total = 0;
        for (ZipEntry entry : entries) {
            String name = arrayName(entry.getName(), file);
            if (arrays.containsKey(name)) {
                throw new FileFormatException(file, "entry " + entry.getName(), "listed twice", "each name once");
            }
            NpyArray array = readEntry(zip, entry, file);
            total += array.bytes().length;
            if (total > MAX_TOTAL_BYTES) {
                throw new FileFormatException(
                        file, "archive", "more than " + MAX_TOTAL_BYTES + " bytes of arrays", "fewer");
            }
            arrays.put(name, array);
        }
        return arrays;
    }

    private static String arrayName(String entry, Path file) throws FileFormatException {
        String name = entry.endsWith(SUFFIX) ? entry.substring(0, entry.length() - SUFFIX.length()) : "";
        if (!SAFE_NAME.matcher(name).matches()) {
            String printable = entry.substring(0, Math.min(entry.length(), 80)).replaceAll("[^\\x20-\\x7E]", "?");
            throw new FileFormatException(
                    file, "entry '" + printable + "'", "an unsafe or foreign name", "letters, digits, _ . - and .npy");
        }
        return name;
    }

    private static NpyArray readEntry(ZipFile zip, ZipEntry entry, Path file) throws IOException {
        String place = "entry " + entry.getName();
        CRC32 crc = new CRC32();
        try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), crc)) {
            NpyHeader header = NpyHeader.read(in, file, place);
            byte[] bytes = in.readNBytes(header.dataBytes());
            if (bytes.length < header.dataBytes()) {
                throw new FileFormatException(
                        file,
                        place,
                        "only " + bytes.length + " bytes of elements",
                        header.dataBytes() + " for shape " + header.shape() + " of " + header.type());
            }
            if (in.read() >= 0) {
                throw new FileFormatException(
                        file, place, "bytes after the last element", header.dataBytes() + " bytes of elements");
            }
            if (crc.getValue() != entry.getCrc()) {
                throw new FileFormatException(file, place, "damaged content", "the checksum in the archive");
            }
            return new NpyArray(header.type(), header.shape(), bytes);
        } catch (ZipException | EOFException e) {
            throw refused(file, place, e);
        }
    }

    private static FileFormatException refused(Path file, String place, IOException cause) {
        FileFormatException refusal = new FileFormatException(
                file, place, "not readable as zip (" + cause.getMessage() + ")", "a whole .npz");
        refusal.initCause(cause);
        return refusal;
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
        byte[] header = new NpyHeader(array.type(), array.shape()).encode();
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
