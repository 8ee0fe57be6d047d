package org.smriti.app.files;

import com.google.gson.Strictness;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.smriti.app.session.Progress;
import org.smriti.app.session.Session;
import org.smriti.model.io.AtomicFiles;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.json.JsonFields;
import org.smriti.model.memory.WorldModel;

/**
 * A {@code .smriti} file. If writing fails, an older file of that name stays as it was; if reading fails, one line says what is wrong.
 */
public final class SessionFile {

    static final String FORMAT = "smriti-session";
    static final int VERSION = 3; // 2 had no previews

    /** The version without recordings. */
    static final int BEFORE_RECORDINGS = 1;

    private static final String EXPECTED = "a session that Smriti wrote";
    private static final long LARGEST_DOCUMENT = 64L << 20;
    private static final long LARGEST_PREVIEW = 1L << 14;
    private static final long LARGEST_FRAMES = 1L << 30;
    private static final int MOST_ENTRIES = 100_000;
    private static final int BUFFER = 1 << 16;

    private final Path file;

    /** The file of that name, which need not be there yet. */
    public SessionFile(Path file) {
        this.file = file;
    }

    /** Writes a session. */
    public void write(SavedSession session) throws IOException {
        DocumentWriter writer = new DocumentWriter(session);
        Preview preview = Preview.of(session);
        AtomicFiles.write(file, channel -> {
            ZipOutputStream zip =
                    new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
            zip.setLevel(Deflater.BEST_SPEED); // it is written every few seconds beside models that compute
            zip.putNextEntry(new ZipEntry(Entries.PREVIEW));
            zip.write(PreviewFile.text(preview).getBytes(StandardCharsets.UTF_8));
            if (preview.picture().isPresent()) {
                zip.putNextEntry(new ZipEntry(Entries.PREVIEW_PICTURE));
                zip.write(preview.picture().get());
            }
            zip.putNextEntry(new ZipEntry(Entries.DOCUMENT));
            zip.write(writer.text().getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, List<byte[]>> entry : writer.frames().entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                for (byte[] frame : entry.getValue()) {
                    zip.write(frame);
                }
            }
            zip.finish();
            zip.flush();
        });
    }

    /**
     * Reads a session.
     *
     * @throws FileFormatException in one line, if it is none
     * @throws IOException if it cannot be read
     */
    public SavedSession read() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Set<String> unread = names(zip);
            unread.removeAll(
                    Set.of(Entries.PREVIEW, Entries.PREVIEW_PICTURE)); // a damaged one must not cost the session
            long[] left = {LARGEST_FRAMES};
            JsonFields document = document(bytes(zip, unread, Entries.DOCUMENT, LARGEST_DOCUMENT));
            SavedSession session = new DocumentReader(document).session((entry, count, size) -> {
                long wanted = (long) count * size;
                left[0] -= wanted;
                if (left[0] < 0) {
                    throw refused(entry, "more than " + LARGEST_FRAMES + " bytes of frames");
                }
                return frames(entry, bytes(zip, unread, entry, wanted), count, size);
            });
            if (!unread.isEmpty()) {
                throw refused(unread.iterator().next().replaceAll("\\p{Cntrl}", "?"), "does not belong there");
            }
            return session;
        } catch (ZipException | EOFException e) {
            throw refused("file", "no whole zip archive (" + e.getMessage() + ")");
        }
    }

    /**
     * Reads what a list of sessions shows, which takes no longer for a long session than for a short one.
     *
     * @return nothing if the file was written before there were previews
     * @throws FileFormatException in one line, if it is none
     * @throws IOException if it cannot be read
     */
    public Optional<Preview> preview() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Set<String> names = names(zip);
            if (!names.contains(Entries.PREVIEW)) {
                return Optional.empty();
            }
            byte[] json = bytes(zip, names, Entries.PREVIEW, LARGEST_PREVIEW);
            Preview preview = PreviewFile.read(JsonFields.parse(
                    file, Entries.PREVIEW, new String(json, StandardCharsets.UTF_8), EXPECTED, Strictness.LENIENT));
            return Optional.of(names.contains(Entries.PREVIEW_PICTURE) ? pictured(preview, zip, names) : preview);
        } catch (ZipException | EOFException e) {
            throw refused("file", "no whole zip archive (" + e.getMessage() + ")");
        }
    }

    private Preview pictured(Preview preview, ZipFile zip, Set<String> names) throws IOException {
        int size = 3 * preview.side() * preview.side();
        byte[] picture = bytes(zip, names, Entries.PREVIEW_PICTURE, size);
        return preview.with(frames(Entries.PREVIEW_PICTURE, picture, 1, size).getFirst());
    }

    private Set<String> names(ZipFile zip) throws FileFormatException {
        if (zip.size() > MOST_ENTRIES) {
            throw refused("file", zip.size() + " entries");
        }
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : zip.stream().toList()) {
            if (!names.add(entry.getName())) {
                throw refused(entry.getName(), "stands there twice");
            }
        }
        return names;
    }

    /** Unpacks an entry, to at most so many bytes, even if its header names fewer; its checksum must be right. */
    private byte[] bytes(ZipFile zip, Set<String> unread, String name, long most) throws IOException {
        if (!unread.remove(name)) {
            throw refused(name, "is missing");
        }
        ZipEntry entry = zip.getEntry(name);
        CRC32 crc = new CRC32();
        try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), crc)) {
            byte[] bytes = in.readNBytes((int) most);
            if (in.read() >= 0) {
                throw refused(name, "is longer than " + most + " bytes");
            }
            if (crc.getValue() != entry.getCrc()) {
                throw refused(name, "is damaged");
            }
            return bytes;
        }
    }

    private List<byte[]> frames(String entry, byte[] bytes, int count, int size) throws FileFormatException {
        if (bytes.length != count * size) {
            throw refused(entry, "has " + bytes.length + " bytes, " + count + " frames have " + (long) count * size);
        }
        List<byte[]> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] frame = new byte[size];
            System.arraycopy(bytes, i * size, frame, 0, size);
            frames.add(frame);
        }
        return frames;
    }

    private JsonFields document(byte[] json) throws FileFormatException {
        String text = new String(json, StandardCharsets.UTF_8);
        JsonFields document = JsonFields.parse(file, Entries.DOCUMENT, text, EXPECTED, Strictness.LENIENT);
        if (!document.text("format").equals(FORMAT)) {
            throw document.get("format").isNot("'" + FORMAT + "'");
        }
        int version = document.integer("version");
        if (version < BEFORE_RECORDINGS || version > VERSION) {
            throw document.get("version").isNot(VERSION + "; try a newer Smriti");
        }
        return document;
    }

    /**
     * Opens a session that was read: the next step is what it would have been.
     *
     * @param models by track; tracks without one are left out
     * @param others whether other models than those it was made with are accepted
     * @param progress is called before each step, and may cancel
     * @throws FileFormatException in one line, if a model is another one and that was not allowed, or the session contradicts itself
     * @throws CancellationException if the progress cancelled
     */
    public Session open(SavedSession saved, Map<String, LoadedModel> models, OtherModels others, Progress progress)
            throws FileFormatException {
        Map<String, WorldModel> byTrack = new LinkedHashMap<>();
        for (Map.Entry<String, LoadedModel> entry : models.entrySet()) {
            ModelId made = saved.models().get(entry.getKey());
            ModelId here = entry.getValue().id();
            if (made != null && others == OtherModels.REFUSE && !made.hash().equals(here.hash())) {
                throw new FileFormatException(
                        file,
                        "model of " + entry.getKey(),
                        "made with " + made.text() + ", this is " + here.text(),
                        "the same model, or the choice to go on with another");
            }
            byTrack.put(entry.getKey(), entry.getValue().model());
        }
        try {
            return Session.resume(saved.transcript(), saved.start(), byTrack, progress);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw refused(Entries.DOCUMENT, "cannot be replayed: " + e.getMessage());
        }
    }

    private FileFormatException refused(String place, String problem) {
        return new FileFormatException(file, place, problem, EXPECTED);
    }
}
