package org.smriti.model.world.parade;

/**
 * The way of the camera: it stands at the left end, goes slot by slot to the right end, stands there, and cuts back.
 *
 * @param travel slots from one end to the other; 0 for a camera that stands
 */
public record CameraWay(int travel) {

    private static final int REST =
            2; // beats: less than a window, so that when it moves can be known from the last ten frames

    /** Frames from one cut to the next; 1 if there is none. */
    int cycle() {
        return travel == 0 ? 1 : (travel - 1 + 2 * REST) * Scene.BEAT;
    }

    /** The slot at the left edge of the picture in a frame. */
    int slot(int frame) {
        int beat = Math.floorMod(frame, cycle()) / Scene.BEAT;
        return Math.clamp(beat - REST + 1L, 0, travel);
    }

    /** The left edge of the picture, units. */
    int x(int frame) {
        return Scene.SLOT * slot(frame);
    }
}
