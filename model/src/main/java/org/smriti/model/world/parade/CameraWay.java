package org.smriti.model.world.parade;

/**
 * The way of the camera: from the left end slot by slot to the right end, then it cuts back.
 *
 * @param travel slots from one end to the other; 0 for a camera that stands
 */
public record CameraWay(int travel) {

    /** Frames from one cut to the next. */
    int cycle() {
        return (travel + 1) * Scene.BEAT;
    }

    /** The slot at the left edge of the picture in a frame. */
    int slot(int frame) {
        return Math.floorMod(frame, cycle()) / Scene.BEAT;
    }

    /** The left edge of the picture, units. */
    int x(int frame) {
        return Scene.SLOT * slot(frame);
    }
}
