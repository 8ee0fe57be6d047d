package org.smriti.model.world.maze.render;

import org.smriti.model.world.Pose;
import org.smriti.model.world.maze.Scenery;

/**
 * Draws what the agent sees, as Memory Maze does: camera, textures, light, sky and 4x multisampled edges.
 *
 * <p>Safe for use by many threads at once; each keeps its own scratch memory and nothing is allocated per frame. Equal input
 * gives equal bytes on every machine.
 */
public final class MazeRenderer {

    private final int size;
    private final ThreadLocal<FramePainter> painters;

    /**
     * Prepares for one image size.
     *
     * @param size pixels on a side, at least 1
     * @param textures the pictures on walls and floors
     */
    public MazeRenderer(int size, Textures textures) {
        if (size < 1) {
            throw new IllegalArgumentException("an image of " + size + " pixels on a side");
        }
        this.size = size;
        Sky sky = new Sky(size);
        this.painters = ThreadLocal.withInitial(() -> new FramePainter(size, textures, sky));
    }

    /** Pixels on a side. */
    public int size() {
        return size;
    }

    /** Bytes of a frame: size · size · 3. */
    public int frameBytes() {
        return size * size * 3;
    }

    /**
     * Draws a frame. A camera inside a wall sees that cell as if it were free.
     *
     * @param scenery in which the agent is
     * @param pose of the agent; the camera is a little ahead of it
     * @param rgb receives the frame: rows from the top, pixels from the left, red, green, blue, 0 to 255
     * @throws IllegalArgumentException if the array has another length than {@link #frameBytes} or the pose is not finite
     */
    public void render(Scenery scenery, Pose pose, byte[] rgb) {
        if (rgb.length != frameBytes()) {
            throw new IllegalArgumentException("a frame has " + frameBytes() + " bytes, not " + rgb.length);
        }
        painters.get().paint(scenery, pose, rgb);
    }
}
