package org.smriti.model.io.npy;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.smriti.model.io.FileFormatException;

/**
 * An open NumPy archive (.npz), a zip file with one .npy entry per array, whose arrays are read when they are asked for.
 *
 * <p>Entries that are not asked for are not looked at, so that they may be anything: arrays of other types, texts, what an operating system
 * adds. Arrays may stand in a folder of the zip, all in the same one; if some stand in none, only those count. No size that the file claims
 * is believed: sizes are capped before memory is taken, memory grows only with bytes that are really there, and the checksum has to agree.
 */
public final class NpzArchive implements Closeable {

    private static final int MAX_ENTRIES = 1024;
    private static final long MAX_TOTAL_BYTES = 2 * NpyHeader.MAX_BYTES;
    private static final String MAC_FOLDER = "__MACOSX/";

    private final Path file;
    private final ZipFile zip;
    private final Set<String> twice = new HashSet<>();
    private Map<String, ZipEntry> entries = Map.of();
    private long read;

    private NpzArchive(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /**
     * Opens an archive and lists its arrays.
     *
     * @throws NoSuchFileException if there is no such file
     * @throws FileFormatException if the file is no whole zip file, or its arrays stand in more than one folder
     */
    public static NpzArchive open(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString(), null, "no such file");
        }
        NpzArchive archive;
        try {
            archive = new NpzArchive(file, new ZipFile(file.toFile()));
        } catch (ZipException | EOFException e) {
            throw refused(file, "archive", e);
        }
        try {
            archive.list();
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
        return archive;
    }

    private void list() throws FileFormatException {
        if (zip.size() > MAX_ENTRIES) {
            throw new FileFormatException(file, "archive", zip.size() + " entries", "at most " + MAX_ENTRIES);
        }
        Map<String, Map<String, ZipEntry>> folders = new LinkedHashMap<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String path = entry.getName();
            String folder = path.substring(0, path.lastIndexOf('/') + 1);
            Optional<String> name = Npz.arrayName(path.substring(folder.length()));
            if (name.isPresent() && !folder.startsWith(MAC_FOLDER)) {
                ZipEntry other = folders.computeIfAbsent(folder, _ -> new LinkedHashMap<>())
                        .putIfAbsent(name.get(), entry);
                if (other != null) {
                    twice.add(path);
                }
            }
        }
        if (folders.size() > 1 && !folders.containsKey("")) {
            throw new FileFormatException(
                    file, "archive", "arrays in " + folders.size() + " folders", "all arrays in one, or in none");
        }
        entries = folders.containsKey("")
                ? folders.get("")
                : folders.values().stream().findFirst().orElseGet(Map::of);
    }

    /** The names of its arrays, without {@code .npy}, in the order of the entries. */
    public Set<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /**
     * Reads an array.
     *
     * @param name one of {@link #names}
     * @throws FileFormatException if it is not a well-formed array of a type that {@link NpyType} knows
     */
    public NpyArray read(String name) throws IOException {
        ZipEntry entry = entries.get(name);
        String place = "entry " + entry.getName();
        if (twice.contains(entry.getName())) {
            throw new FileFormatException(file, place, "listed twice", "each name once");
        }
        CRC32 crc = new CRC32();
        try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), crc)) {
            NpyHeader header = NpyHeader.read(in, file, place);
            read += header.dataBytes();
            if (read > MAX_TOTAL_BYTES) {
                throw new FileFormatException(
                        file, "archive", "more than " + MAX_TOTAL_BYTES + " bytes of arrays", "fewer");
            }
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
            return header.layout().array(header.type(), header.shape(), bytes);
        } catch (ZipException | EOFException e) {
            throw refused(file, place, e);
        }
    }

    private static FileFormatException refused(Path file, String place, IOException cause) {
        FileFormatException refusal = new FileFormatException(
                file,
                place,
                "not readable as zip (" + cause.getMessage() + ")",
                "a whole .npz, its entries stored or deflated");
        refusal.initCause(cause);
        return refusal;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
