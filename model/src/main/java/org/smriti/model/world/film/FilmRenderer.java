package org.smriti.model.world.film;

import org.smriti.model.world.Pose;
import org.smriti.model.world.Renderer;
import org.smriti.model.world.Simulation;

/** Gives the frames of films, scaled where they have another size. */
record FilmRenderer(int size) implements Renderer {

    @Override
    public void render(Simulation at, Pose camera, byte[] rgb) {
        if (rgb.length != frameBytes()) {
            throw new IllegalArgumentException("a frame has " + frameBytes() + " bytes, not " + rgb.length);
        }
        System.arraycopy(((FilmSimulation) at).frame(size), 0, rgb, 0, rgb.length);
    }
}
