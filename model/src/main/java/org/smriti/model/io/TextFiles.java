package org.smriti.model.io;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads text that a person may have had in an editor. */
public final class TextFiles {

    /** What editors of some systems put before UTF-8, which says nothing. */
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

    /** Reads a file of which only the ASCII matters, whatever else a kill has left in it; drops the mark too. */
    public static String readLoosely(Path file) throws IOException {
        requireNoFolder(file);
        return withoutMark(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    private static String withoutMark(String text) {
        return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }

    /** Which reading would name neither as what it is nor where. */
    private static void requireNoFolder(Path file) throws FileSystemException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "it is a folder");
        }
    }
}
