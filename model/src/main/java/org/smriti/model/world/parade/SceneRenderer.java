package org.smriti.model.world.parade;

import java.util.Arrays;
import java.util.List;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Renderer;
import org.smriti.model.world.Simulation;

/** Draws scenes, each pixel from {@value #FINER}×{@value #FINER} points. */
final class SceneRenderer implements Renderer {

    private static final int FINER = 2;
    private static final double ZENITH = 0.8; // of the sky's light at the horizon

    private final int size;
    private final Raster raster;

    SceneRenderer(int size) {
        this.size = size;
        raster = new Raster(FINER * size);
    }

    @Override
    public int size() {
        return size;
    }

    /** Draws what the scene's camera sees; that of a perturbation has no meaning here. */
    @Override
    public void render(Simulation at, Pose camera, byte[] rgb) {
        ParadeSimulation simulation = (ParadeSimulation) at;
        draw(simulation.scene(), simulation.snapshot().frame(), rgb);
    }

    /**
     * Draws a frame of a scene.
     *
     * @throws IllegalArgumentException if the array has another length than a frame
     */
    void draw(Scene scene, int frame, byte[] rgb) {
        draw(scene, frame, new Box(0, 0, size, size), rgb);
    }

    /** Draws what lies in a box, and leaves the rest of the array as it is. */
    void draw(Scene scene, int frame, Box box, byte[] rgb) {
        if (rgb.length != frameBytes()) {
            throw new IllegalArgumentException("a frame has " + frameBytes() + " bytes, not " + rgb.length);
        }
        Box points = box.finer(FINER);
        int[] fine = backdrop(scene, points);
        List<Prop> props = scene.props(frame);
        raster.paint(
                props,
                scene.camera().x(frame),
                points,
                (pixel, prop, x, y) -> fine[pixel] = props.get(prop).colour(x, y));
        average(fine, box, rgb);
    }

    private int[] backdrop(Scene scene, Box points) {
        int side = FINER * size;
        int[] fine = new int[side * side];
        int horizon = side * Scene.HORIZON / Scene.VIEW;
        for (int row = points.top(); row < points.bottom(); row++) {
            int colour =
                    row < horizon ? Prop.shade(scene.sky(), ZENITH + (1 - ZENITH) * row / horizon) : scene.ground();
            Arrays.fill(fine, row * side + points.left(), row * side + points.right(), colour);
        }
        return fine;
    }

    private void average(int[] fine, Box box, byte[] rgb) {
        int side = FINER * size;
        int points = FINER * FINER;
        for (int row = box.top(); row < box.bottom(); row++) {
            for (int column = box.left(); column < box.right(); column++) {
                int red = points / 2; // rounds
                int green = points / 2;
                int blue = points / 2;
                for (int i = 0; i < points; i++) {
                    int colour = fine[(FINER * row + i / FINER) * side + FINER * column + i % FINER];
                    red += colour >> 16;
                    green += colour >> 8 & 0xff;
                    blue += colour & 0xff;
                }
                int at = 3 * (row * size + column);
                rgb[at] = (byte) (red / points);
                rgb[at + 1] = (byte) (green / points);
                rgb[at + 2] = (byte) (blue / points);
            }
        }
    }

    /** The pixels in which a prop is drawn, as far as it lies in the picture. */
    Box box(Prop prop, int camera) {
        Box fine = raster.box(prop, camera);
        return new Box(
                fine.left() / FINER,
                fine.top() / FINER,
                Math.ceilDiv(fine.right(), FINER),
                Math.ceilDiv(fine.bottom(), FINER));
    }
}
