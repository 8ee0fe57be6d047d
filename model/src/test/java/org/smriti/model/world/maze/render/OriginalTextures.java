package org.smriti.model.world.maze.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.smriti.model.world.maze.SharedFacts;
import org.smriti.model.world.maze.WallTexture;

/** The original environment's pictures of walls and floors. */
final class OriginalTextures {

    private OriginalTextures() {}

    static Textures read() throws IOException {
        List<Texture> walls = new ArrayList<>();
        for (WallTexture name : WallTexture.values()) {
            walls.add(read("wall_" + name.name().toLowerCase(Locale.ROOT)));
        }
        return new Textures(walls, read("floor_blue"), read("floor_blue_bright"));
    }

    private static Texture read(String name) throws IOException {
        var image = ImageIO.read(SharedFacts.texture(name).toFile());
        int size = image.getWidth();
        return new Texture(size, image.getRGB(0, 0, size, size, new int[size * size], 0, size));
    }
}
