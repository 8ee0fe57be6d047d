package org.smriti.app.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.channels.Channels;
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
import org.smriti.model.io.AtomicFiles;

/** Writes GIF films that play for ever; each picture has a palette of its own. */
public final class AnimatedGif {

    private static final byte[] LOOP_FOR_EVER = {1, 0, 0};

    private AnimatedGif() {}

    /**
     * Writes a film; if that fails, an older file of that name stays.
     *
     * @param count pictures in it, at least 1
     * @param pictures draws each, all of one size
     * @param delay hundredths of a second that each is shown
     */
    public static void write(Path file, int count, IntFunction<Picture> pictures, int delay) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try {
            AtomicFiles.write(file, channel -> {
                try (ImageOutputStream out = new MemoryCacheImageOutputStream(Channels.newOutputStream(channel))) {
                    writer.setOutput(out);
                    writer.prepareWriteSequence(null);
                    for (int i = 0; i < count; i++) {
                        BufferedImage image = GifColors.indexed(pictures.apply(i));
                        writer.writeToSequence(new IIOImage(image, null, metadata(writer, image, delay)), null);
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
        try {
            metadata.mergeTree(metadata.getNativeMetadataFormatName(), root);
        } catch (IIOInvalidTreeException e) {
            throw new IllegalStateException("the GIF writer does not know its own format", e);
        }
        return metadata;
    }
}
