package org.smriti.model.world.parade;

import java.util.List;

/**
 * A kind of scene.
 *
 * @param name of its world
 * @param width of the scenery, units
 * @param walkers on each lane
 */
public record SceneSpec(String name, int width, int walkers) {

    /** A camera that stands: figures go behind a screen, or out of the picture, and come again. */
    public static final SceneSpec STILL = new SceneSpec("parade-still", Scene.VIEW, 1);

    /** Two and a half pictures wide: a pan, and a cut back to what was left 24 to 56 frames before. */
    public static final SceneSpec NEAR = new SceneSpec("parade-near", 160, 2);

    /** Four pictures wide: what the camera cuts back to was left up to 104 frames before. */
    public static final SceneSpec FAR = new SceneSpec("parade-far", 256, 3);

    /** All of them, the easiest first. */
    public static final List<SceneSpec> ALL = List.of(STILL, NEAR, FAR);

    private static final int OUTSIDE = 40; // of the loop, so that figures are away for longer than a window

    /** Length of the walkers' loop. */
    int loop() {
        return width + OUTSIDE;
    }

    /** The way of the camera. */
    CameraWay camera() {
        return new CameraWay(width - Scene.VIEW);
    }
}
