package org.smriti.model.world.parade;

import java.util.ArrayList;
import java.util.List;

/**
 * What a seed gives: scenery, figures that pass through it, and the way of the camera. Everything in it is a function of the frame's number.
 *
 * @param sky of it, at the horizon, as 0xrrggbb; higher up it is darker
 * @param ground of it, as 0xrrggbb
 * @param houses from the left
 * @param walkers from the farthest to the nearest
 * @param screens from the left
 * @param loop slots of the walkers' loop
 * @param camera its way
 */
public record Scene(
        int sky,
        int ground,
        List<House> houses,
        List<Walker> walkers,
        List<Screen> screens,
        int loop,
        CameraWay camera) {

    /** Units to a picture's width and height. */
    static final int VIEW = 64;

    /** Units to a slot, in which all things stand; of a picture of 64 pixels, those of a token of the small models. */
    static final int SLOT = 16;

    /** Frames to a beat, at which all things move. */
    static final int BEAT = 4;

    /** The y of the horizon. */
    static final int HORIZON = 2 * SLOT;

    /** Keeps copies. */
    public Scene {
        houses = List.copyOf(houses);
        walkers = List.copyOf(walkers);
        screens = List.copyOf(screens);
    }

    /** All that can be in view in a frame, from the farthest to the nearest: houses, figures, screens, and the sun. */
    List<Prop> props(int frame) {
        List<Prop> props = new ArrayList<>(houses);
        for (Walker walker : walkers) {
            props.add(figure(walker, frame));
        }
        props.addAll(screens);
        props.add(Sun.of(frame, camera.x(frame)));
        return props;
    }

    /** The same scene with another walker in the place of one. */
    Scene with(int number, Walker other) {
        List<Walker> others = new ArrayList<>(walkers);
        others.set(number, other);
        return new Scene(sky, ground, houses, others, screens, loop, camera);
    }

    /** The same scene with another house in the place of one. */
    Scene with(int number, House other) {
        List<House> others = new ArrayList<>(houses);
        others.set(number, other);
        return new Scene(sky, ground, others, walkers, screens, loop, camera);
    }

    /** The same scene without a walker. */
    Scene without(int number) {
        List<Walker> others = new ArrayList<>(walkers);
        others.remove(number);
        return new Scene(sky, ground, houses, others, screens, loop, camera);
    }

    /** A walker's figure in a frame. */
    Figure figure(Walker walker, int frame) {
        return new Figure(walker.look(), SLOT * (walker.slot(frame, loop) + 0.5), walker.y());
    }
}
