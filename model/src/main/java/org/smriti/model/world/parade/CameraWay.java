package org.smriti.model.world.parade;

/**
 * The way of the camera: it stands at the left end, pans to the right end, stands there, and cuts back.
 *
 * @param travel from one end to the other, units; 0 for a camera that stands
 */
public record CameraWay(int travel) {

    private static final int SPEED = 2; // units to a frame
    private static final int REST =
            8; // frames: less than a window, so that when it moves can be known from the last ten

    /** Frames from one cut to the next; 1 if there is none. */
    int cycle() {
        return travel == 0 ? 1 : travel / SPEED + 2 * REST;
    }

    /** The left edge of the picture in a frame. */
    int x(int frame) {
        int since = Math.floorMod(frame, cycle());
        return Math.clamp((long) SPEED * (since - REST), 0, travel);
    }
}
