package org.smriti.model.io;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads text that a person may have had in an editor. */
public final class TextFiles {

    /** The byte order mark, which some editors put before UTF-8 and which means nothing there. */
    private static final String MARK = "\uFEFF";

    private TextFiles() {}

    /**
     * Reads a file of UTF-8, without the byte order mark that it may begin with.
     *
     * @throws CharacterCodingException if it is no UTF-8
     * @throws FileSystemException naming the file, if it is a folder
     */
    public static String read(Path file) throws IOException {
        requireNoFolder(file);
        return withoutMark(Files.readString(file));
    }

    /**
     * Reads a file of which only the ASCII matters: bytes that are no UTF-8, as a killed writer may leave them, are replaced. Drops the
     * mark, too.
     */
    public static String readLoosely(Path file) throws IOException {
        requireNoFolder(file);
        return withoutMark(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    private static String withoutMark(String text) {
        return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }

    /** Refuses a folder by name: the failure to read one tells neither that it is a folder nor which. */
    private static void requireNoFolder(Path file) throws FileSystemException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "it is a folder");
        }
    }
}
