package org.smriti.model.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.smriti.model.world.Maze;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Sphere;
import org.smriti.model.world.SphereColor;
import org.smriti.model.world.render.Renderer;
import org.smriti.model.world.render.SurfaceMap;
import org.smriti.model.world.sight.Sight;
import org.smriti.model.world.sight.SphereSight;

/**
 * Asks of a predicted frame whether each sphere of a maze is where it should be, in its colour.
 *
 * <p>A sphere is in view if at least {@value #LEAST_PIXELS} pixels show it. It is found if, over those pixels, the prediction is nearer
 * (sum of squared errors) to the true frame than to the frame without the sphere and to every frame in which it has one of the other
 * five colours.
 *
 * <p>One thread at a time.
 */
final class SphereRecall {

    private static final int LEAST_PIXELS = 6;

    private final Renderer renderer;
    private final Sight sight;
    private final List<List<Maze>> others;

    SphereRecall(Renderer renderer, Maze maze) {
        this.renderer = renderer;
        sight = new Sight(maze, renderer.size());
        others = IntStream.range(0, maze.spheres().size())
                .mapToObj(sphere -> others(maze, sphere))
                .toList();
    }

    /** The maze without a sphere, and with it in each other colour. */
    private static List<Maze> others(Maze maze, int index) {
        List<Maze> others = new ArrayList<>(List.of(with(maze, index, List.of())));
        Sphere sphere = maze.spheres().get(index);
        for (SphereColor color : SphereColor.values()) {
            if (color != sphere.color()) {
                others.add(with(maze, index, List.of(new Sphere(color, sphere.column(), sphere.row()))));
            }
        }
        return others;
    }

    private static Maze with(Maze maze, int index, List<Sphere> instead) {
        List<Sphere> spheres = new ArrayList<>(maze.spheres());
        spheres.remove(index);
        spheres.addAll(index, instead);
        int size = maze.size();
        Maze.Floor[] floors = new Maze.Floor[size * size];
        for (int cell = 0; cell < floors.length; cell++) {
            floors[cell] = maze.floor(cell % size, cell / size);
        }
        return new Maze(size, floors, maze.regions(), spheres, maze.spawns());
    }

    /**
     * A sphere in view.
     *
     * @param pixels that show it
     * @param others these pixels of the frame without it, and with it in each other colour: three bytes each, nothing of the rest is kept
     */
    record Visible(int[] pixels, List<byte[]> others) {

        boolean foundIn(byte[] predicted, byte[] truth) {
            byte[] shown = cut(predicted, pixels);
            long own = error(shown, cut(truth, pixels));
            return others.stream().allMatch(other -> own < error(shown, other));
        }

        private static long error(byte[] shown, byte[] wanted) {
            long sum = 0;
            for (int i = 0; i < shown.length; i++) {
                int difference = (shown[i] & 0xff) - (wanted[i] & 0xff);
                sum += (long) difference * difference;
            }
            return sum;
        }
    }

    /** Some pixels of a frame, one after the other. */
    private static byte[] cut(byte[] rgb, int[] pixels) {
        byte[] cut = new byte[3 * pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            System.arraycopy(rgb, 3 * pixels[i], cut, 3 * i, 3);
        }
        return cut;
    }

    /** The spheres in view. */
    List<Visible> inView(Pose pose) {
        sight.imagine(pose);
        return sight.spheres().stream()
                .filter(sphere -> sphere.pixels() >= LEAST_PIXELS)
                .map(sphere -> visible(sphere, pose))
                .toList();
    }

    private int[] pixels(SphereSight sphere) {
        SurfaceMap map = sight.surfaces();
        int surface = map.surfaceOfSphere(sphere.sphere());
        return IntStream.range(0, map.size() * map.size())
                .filter(pixel -> map.surfaceAt(pixel) == surface)
                .toArray();
    }

    private Visible visible(SphereSight sphere, Pose pose) {
        int[] pixels = pixels(sphere);
        byte[] rgb = new byte[renderer.frameBytes()];
        List<byte[]> without = new ArrayList<>();
        for (Maze maze : others.get(sphere.sphere())) {
            renderer.render(maze, pose, rgb);
            without.add(cut(rgb, pixels));
        }
        return new Visible(pixels, without);
    }
}
