package org.smriti.model.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Replaces files whole: after a crash there is the old one or the new one, never half of one. */
public final class AtomicFiles {

    /** Writes the content of a file through the channel that it is given. */
    @FunctionalInterface
    public interface Content {
        void writeTo(FileChannel channel) throws IOException;
    }

    /** Has the content of a file written by a library that opens files itself, by their names. */
    @FunctionalInterface
    public interface NamedContent {
        void writeTo(Path file) throws IOException;
    }

    private AtomicFiles() {}

    /**
     * Writes a temporary file beside the target, forces it to the disk, and moves it over the target. A symbolic link is followed: the file
     * that it leads to is replaced.
     *
     * @throws FileSystemException naming the target, if the disk takes no more or if the target is neither a file nor missing
     */
    public static void write(Path target, Content content) throws IOException {
        Path file = real(target);
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new FileSystemException(target.toString(), null, "it is no plain file");
        }
        Path temporary = stage(file, content);
        try {
            commit(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static Path real(Path target) throws IOException {
        return Files.isSymbolicLink(target) && Files.exists(target) ? target.toRealPath() : target;
    }

    /** The same where the content is written to a file of another name, which is there already. See {@link #write(Path, Content)}. */
    public static void writeByName(Path target, NamedContent content) throws IOException {
        Path file = real(target);
        write(file, _ -> content.writeTo(temporary(file)));
    }

    /** Replaces a file by these bytes. */
    public static void write(Path target, byte[] content) throws IOException {
        write(target, channel -> {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) { // a disk that fills up takes less at a time before it refuses
                channel.write(left);
            }
        });
    }

    /** Where a file is written before it takes its place: always the same, so that a process that is killed leaves one at most. */
    public static Path temporary(Path target) {
        return target.resolveSibling(target.getFileName() + ".tmp").toAbsolutePath();
    }

    /** Writes the temporary file that {@link #commit} will move over the target; leaves nothing behind if it fails. */
    public static Path stage(Path target, Content content) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path temporary = temporary(target);
        try (FileChannel channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            content.writeTo(channel);
            channel.force(true);
        } catch (FileSystemException | RuntimeException e) {
            Files.deleteIfExists(temporary);
            throw e;
        } catch (IOException e) { // whose message does not name the file
            Files.deleteIfExists(temporary);
            FileSystemException named = new FileSystemException(target.toString(), null, e.getMessage());
            named.initCause(e);
            throw named;
        }
        return temporary;
    }

    /** Moves a staged file over the target, in one step where the file system can. */
    public static void commit(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
