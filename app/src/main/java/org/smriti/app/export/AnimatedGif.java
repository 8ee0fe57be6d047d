package org.smriti.app.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.IntFunction;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.smriti.app.export.pixels.GifColors;
import org.smriti.app.export.pixels.Picture;
import org.smriti.model.io.AtomicFiles;

/** Writes GIF films that play for ever; each picture has a palette of its own. */
public final class AnimatedGif {

    private static final double HUNDREDTHS = 100; // of a second: delays are counted in them
    private static final int SHORTEST_DELAY = 2; // browsers take a shorter one for a long one
    private static final byte[] LOOP_FOR_EVER = {1, 0, 0};

    private AnimatedGif() {}

    /**
     * Writes a film; if that fails, an older file of that name stays.
     *
     * @param count pictures in it, at least 1
     * @param pictures draws each, all of one size
     * @param rate pictures a second; each is shown for a whole number of hundredths of one, at least two
     * @param tags become a comment, for those who look into the file
     */
    public static void write(Path file, int count, IntFunction<Picture> pictures, double rate, FilmTags tags)
            throws IOException {
        int delay = Math.max(SHORTEST_DELAY, (int) Math.round(HUNDREDTHS / rate));
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try {
            AtomicFiles.write(file, channel -> {
                try (ImageOutputStream out = new MemoryCacheImageOutputStream(Channels.newOutputStream(channel))) {
                    writer.setOutput(out);
                    writer.prepareWriteSequence(null);
                    for (int i = 0; i < count; i++) {
                        BufferedImage image = GifColors.indexed(pictures.apply(i));
                        IIOMetadata metadata = metadata(writer, image, delay);
                        if (i == 0) {
                            merge(metadata, comment(tags.title() + ". " + tags.comment(), metadata));
                        }
                        writer.writeToSequence(new IIOImage(image, null, metadata), null);
                        out.flushBefore(out.getStreamPosition()); // or the film would stay in memory to its end
                    }
                    writer.endWriteSequence();
                    out.flush();
                }
            });
        } finally {
            writer.dispose();
        }
    }

    private static IIOMetadata metadata(ImageWriter writer, BufferedImage image, int delay) {
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        IIOMetadataNode root = new IIOMetadataNode(metadata.getNativeMetadataFormatName());
        IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", String.valueOf(delay));
        root.appendChild(control);
        IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
        loop.setAttribute("applicationID", "NETSCAPE");
        loop.setAttribute("authenticationCode", "2.0");
        loop.setUserObject(LOOP_FOR_EVER);
        IIOMetadataNode loops = new IIOMetadataNode("ApplicationExtensions");
        loops.appendChild(loop);
        root.appendChild(loops);
        merge(metadata, root);
        return metadata;
    }

    private static IIOMetadataNode comment(String text, IIOMetadata metadata) {
        // ImageIO takes each character for a byte; so UTF-8 comes through
        String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        IIOMetadataNode comment = new IIOMetadataNode("CommentExtension");
        comment.setAttribute("value", bytes);
        IIOMetadataNode comments = new IIOMetadataNode("CommentExtensions");
        comments.appendChild(comment);
        IIOMetadataNode root = new IIOMetadataNode(metadata.getNativeMetadataFormatName());
        root.appendChild(comments);
        return root;
    }

    private static void merge(IIOMetadata metadata, IIOMetadataNode root) {
        try {
            metadata.mergeTree(metadata.getNativeMetadataFormatName(), root);
        } catch (IIOInvalidTreeException e) {
            throw new IllegalStateException("the GIF writer does not know its own format", e);
        }
    }
}
