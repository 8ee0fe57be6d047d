package org.smriti.model.eval;

import java.util.ArrayList;
import java.util.List;
import org.smriti.model.world.Maze;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Sphere;
import org.smriti.model.world.SphereColor;
import org.smriti.model.world.render.Renderer;

/**
 * Asks of a predicted frame whether each sphere is where it should be, in its colour.
 *
 * <p>A sphere is in view if at least {@value #LEAST_PIXELS} pixels change by more than {@value #CHANGE} grey levels in some channel when it is taken away.
 * It is found if, over those pixels, the prediction is nearer (sum of squared errors) to the true frame than to the frame without the sphere
 * and to every frame in which it has one of the other five colours.
 */
final class SphereRecall {

    private static final int LEAST_PIXELS = 6;
    private static final int CHANGE = 24;

    private final Renderer renderer;

    SphereRecall(Renderer renderer) {
        this.renderer = renderer;
    }

    /**
     * A sphere in view.
     *
     * @param pixels that it changes
     * @param others the frame without it, and with it in each other colour
     */
    record Visible(int[] pixels, List<byte[]> others) {

        boolean foundIn(byte[] predicted, byte[] truth) {
            long own = error(predicted, truth);
            return others.stream().allMatch(other -> own < error(predicted, other));
        }

        private long error(byte[] predicted, byte[] wanted) {
            long sum = 0;
            for (int pixel : pixels) {
                for (int i = 3 * pixel; i < 3 * pixel + 3; i++) {
                    int difference = (predicted[i] & 0xff) - (wanted[i] & 0xff);
                    sum += (long) difference * difference;
                }
            }
            return sum;
        }
    }

    /** The spheres that a true frame shows. */
    List<Visible> inView(Maze maze, Pose pose, byte[] truth) {
        List<Visible> visible = new ArrayList<>();
        for (int i = 0; i < maze.spheres().size(); i++) {
            byte[] without = render(with(maze, i, List.of()), pose);
            int[] pixels = changed(truth, without);
            if (pixels.length >= LEAST_PIXELS) {
                visible.add(new Visible(pixels, alternatives(maze, i, pose, without)));
            }
        }
        return visible;
    }

    private List<byte[]> alternatives(Maze maze, int index, Pose pose, byte[] without) {
        List<byte[]> others = new ArrayList<>(List.of(without));
        Sphere sphere = maze.spheres().get(index);
        for (SphereColor color : SphereColor.values()) {
            if (color != sphere.color()) {
                Sphere painted = new Sphere(color, sphere.column(), sphere.row());
                others.add(render(with(maze, index, List.of(painted)), pose));
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

    private byte[] render(Maze maze, Pose pose) {
        byte[] rgb = new byte[renderer.frameBytes()];
        renderer.render(maze, pose, rgb);
        return rgb;
    }

    private static int[] changed(byte[] truth, byte[] without) {
        return java.util.stream.IntStream.range(0, truth.length / 3)
                .filter(pixel -> differs(truth, without, 3 * pixel)
                        || differs(truth, without, 3 * pixel + 1)
                        || differs(truth, without, 3 * pixel + 2))
                .toArray();
    }

    private static boolean differs(byte[] truth, byte[] without, int at) {
        return Math.abs((truth[at] & 0xff) - (without[at] & 0xff)) > CHANGE;
    }
}
