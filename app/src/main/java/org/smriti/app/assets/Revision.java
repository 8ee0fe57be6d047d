package org.smriti.app.assets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Which commit a checkout of the program stands at, so that a figure can be measured again. */
public final class Revision {

    private static final long PATIENCE_SECONDS = 10; // git reads every tracked file once
    private static final String UNKNOWN = "";

    private Revision() {}

    /** That of the folder that the property {@code smriti.home} names, else of the current one; as {@link #of} says. */
    public static String here() {
        return of(Path.of(System.getProperty("smriti.home", "")));
    }

    /**
     * The short name of a checkout's commit, with {@code -dirty} after it where tracked files differ from it.
     *
     * @return empty if the folder is no checkout, or git cannot tell: then a figure has no commit, and is measured all the same
     */
    static String of(Path folder) {
        if (!Files.exists(folder.resolve(".git"))) { // else git would answer for a checkout further up
            return UNKNOWN;
        }
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--exclude=*")
                    .directory(folder.toAbsolutePath().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String name = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return git.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && git.exitValue() == 0 ? name.strip() : UNKNOWN;
        } catch (IOException e) {
            return UNKNOWN; // no git here
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNKNOWN;
        }
    }
}
