package org.smriti.app.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.smriti.app.text.Message;
import org.smriti.model.io.FileFormatException;

/** Turns failures of files into messages: what is wrong, and what to do about it. */
public final class FileErrors {

    private FileErrors() {}

    /** Why a file could not be opened. */
    public static Message reading(Path file, IOException e) {
        return switch (e) {
            case FileFormatException unfit -> Message.of("files.unfit", oneLine(unfit.getMessage()));
            case NoSuchFileException _ -> Message.of("files.missing", file);
            case AccessDeniedException _ -> Message.of("files.closed-to-us", file);
            default -> Message.of("files.unreadable", file, reason(e));
        };
    }

    /** One line that names a file and says why it could not be read. */
    public static String line(Path file, IOException e) {
        return e instanceof FileFormatException ? oneLine(e.getMessage()) : file + ": " + reason(e);
    }

    /** Why a file could not be written. */
    public static Message writing(Path file, IOException e) {
        return Message.of("files.unwritable", file, reason(e));
    }

    /** Why nothing is kept in case of an unexpected end. */
    public static Message keeping(Path folder, IOException e) {
        return Message.of("files.not-kept", folder, reason(e));
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "no permission";
            case FileSystemException system when system.getReason() != null -> oneLine(system.getReason());
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : oneLine(e.getMessage());
        };
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
