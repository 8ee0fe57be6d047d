package org.smriti.model.world.parade;

import java.util.List;

/**
 * A kind of scene.
 *
 * @param name of its world
 * @param width slots of the scenery
 * @param walkers on each lane
 */
public record SceneSpec(String name, int width, int walkers) {

    /** Slots to a picture's width. */
    static final int VIEW = Scene.VIEW / Scene.SLOT;

    /** A camera that stands: figures go behind a screen, or out of the picture, and come again. */
    public static final SceneSpec STILL = new SceneSpec("parade-still", VIEW, 2);

    /** Two and a half pictures wide: what the camera cuts back to was out of sight for up to 24 frames. */
    public static final SceneSpec NEAR = new SceneSpec("parade-near", 10, 3);

    /** More than five pictures wide: what the camera cuts back to was out of sight for up to 72 frames. */
    public static final SceneSpec FAR = new SceneSpec("parade-far", 22, 6);

    /** All of them, the easiest first. */
    public static final List<SceneSpec> ALL = List.of(STILL, NEAR, FAR);

    private static final int OUTSIDE = 3; // slots of the loop, so that figures are away for longer than a window

    /** Slots of the walkers' loop. */
    int loop() {
        return width + OUTSIDE;
    }

    /** The way of the camera. */
    CameraWay camera() {
        return new CameraWay(width - VIEW);
    }
}
