package org.smriti.app.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Identifies a model by its contents.
 *
 * @param name of its folder
 * @param hash SHA-256 of its configuration and its weights, in hexadecimal
 */
public record ModelId(String name, String hash) {

    private static final int SHORT = 12;

    /** Identifies the model in a folder. */
    public static ModelId of(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> shards = Files.newDirectoryStream(folder, "weights*.safetensors")) {
            shards.forEach(files::add);
        }
        MessageDigest digest = digest();
        for (Path file : Stream.concat(
                        Stream.of(folder.resolve("config.json")), files.stream().sorted())
                .toList()) {
            digest.update(Files.readAllBytes(file));
        }
        return new ModelId(
                folder.toAbsolutePath().normalize().getFileName().toString(),
                HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The name and the beginning of the hash, for people. */
    public String text() {
        return name + " " + hash.substring(0, Math.min(SHORT, hash.length()));
    }
}
