package org.smriti.model.world;

/** Draws what an agent sees. Safe for use by many threads at once; equal input gives equal bytes on every machine. */
public interface Renderer {

    /** Pixels on a side of a frame, R. */
    int size();

    /** Bytes of a frame: R · R · 3. */
    default int frameBytes() {
        return size() * size() * 3;
    }

    /**
     * Draws a frame.
     *
     * @param at the simulation that is drawn, in its present state
     * @param camera from where: the agent's own pose, unless a perturbation moved the camera
     * @param rgb receives the frame: rows from the top, pixels from the left, red, green, blue, 0 to 255
     * @throws IllegalArgumentException if the array has another length than {@link #frameBytes} or the pose is not finite
     */
    void render(Simulation at, Pose camera, byte[] rgb);

    /** Draws what the agent sees now. */
    default byte[] render(Simulation at) {
        byte[] rgb = new byte[frameBytes()];
        render(at, at.pose(), rgb);
        return rgb;
    }
}
