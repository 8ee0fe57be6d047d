package org.smriti.model.world.maze.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.smriti.model.world.AgentState;
import org.smriti.model.world.ObjectKind;
import org.smriti.model.world.ObjectRecall;
import org.smriti.model.world.Pose;
import org.smriti.model.world.ShownObjects;
import org.smriti.model.world.VisibleObject;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.Sphere;
import org.smriti.model.world.maze.SphereColor;
import org.smriti.model.world.maze.render.MazeRenderer;
import org.smriti.model.world.maze.render.SurfaceMap;

/**
 * Tells which spheres of a maze the frames of a walk show.
 *
 * <p>A sphere is in view if at least {@value #LEAST_PIXELS} pixels show it. It is found if, over those pixels, the prediction is nearer
 * (sum of squared errors) to the true frame than to the frame without the sphere and to every frame in which it has one of the other
 * five colours.
 *
 * <p>One thread at a time.
 */
final class SphereRecall implements ObjectRecall {

    private static final int LEAST_PIXELS = 6;

    private final MazeRenderer renderer;
    private final SurfaceMap surfaces;
    private final int spheres;
    private final List<List<Maze>> others;
    private final ShownObjects<Integer> shown = new ShownObjects<>();

    SphereRecall(MazeRenderer renderer, Maze maze) {
        this.renderer = renderer;
        surfaces = new SurfaceMap(maze, renderer.size());
        spheres = maze.spheres().size();
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

    @Override
    public List<VisibleObject> next(AgentState state, boolean isShown) {
        Pose pose = state.pose();
        shown.next(isShown);
        surfaces.trace(pose);
        return SphereSight.all(surfaces, spheres).stream()
                .filter(sphere -> sphere.pixels() >= LEAST_PIXELS)
                .map(sphere -> visible(sphere, pose))
                .toList();
    }

    private int[] pixels(SphereSight sphere) {
        int surface = surfaces.surfaceOfSphere(sphere.sphere());
        return IntStream.range(0, surfaces.size() * surfaces.size())
                .filter(pixel -> surfaces.surfaceAt(pixel) == surface)
                .toArray();
    }

    private VisibleObject visible(SphereSight sphere, Pose pose) {
        int[] pixels = pixels(sphere);
        byte[] rgb = new byte[renderer.frameBytes()];
        List<byte[]> without = new ArrayList<>();
        for (Maze maze : others.get(sphere.sphere())) {
            renderer.render(maze, pose, rgb);
            without.add(VisibleObject.cut(rgb, pixels));
        }
        return new VisibleObject(ObjectKind.SPHERE, shown.see(sphere.sphere()), pixels, without);
    }
}
