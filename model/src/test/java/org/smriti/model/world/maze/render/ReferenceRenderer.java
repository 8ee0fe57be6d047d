package org.smriti.model.world.maze.render;

import org.smriti.model.world.Pose;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.Sphere;

/**
 * A naive ray caster with the same rules as {@link MazeRenderer}, in three dimensions: every sample intersects every block, the floor and
 * every sphere, and keeps the nearest hit. It shares only the textures, the constants and the positions of the samples.
 */
final class ReferenceRenderer {

    private static final double[][] SAMPLES = {{0.375, 0.875}, {0.875, 0.625}, {0.125, 0.375}, {0.625, 0.125}};

    private final int size;
    private final Textures textures;

    ReferenceRenderer(int size, Textures textures) {
        this.size = size;
        this.textures = textures;
    }

    /** What a sample sees: a plane with a texture (axis 0, 1 or 2), the sky, or a sphere. */
    private sealed interface Surface {
        record Air() implements Surface {}

        record Plane(int axis, double at, int sign, Texture texture) implements Surface {}

        record Ball(Sphere sphere) implements Surface {}
    }

    byte[] render(Maze maze, Pose pose) {
        byte[] rgb = new byte[3 * size * size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                double[] sum = new double[3];
                for (double[] sample : SAMPLES) {
                    Surface seen = nearest(maze, eye(pose), ray(pose, x + sample[0], y + sample[1]));
                    double[] color = color(seen, pose, x + 0.5, y + 0.5);
                    for (int i = 0; i < 3; i++) {
                        sum[i] += Math.floor(color[i] + 0.5) / SAMPLES.length;
                    }
                }
                for (int i = 0; i < 3; i++) {
                    rgb[3 * (y * size + x) + i] = (byte) (int) (sum[i] + 0.5);
                }
            }
        }
        return rgb;
    }

    private static double[] eye(Pose pose) {
        return new double[] {
            pose.x() + Camera.AHEAD * pose.directionX(), pose.y() + Camera.AHEAD * pose.directionY(), Camera.HEIGHT
        };
    }

    private static double[] forward(Pose pose) {
        return new double[] {
            Camera.PITCH_COS * pose.directionX(), Camera.PITCH_COS * pose.directionY(), -Camera.PITCH_SIN
        };
    }

    private double[] ray(Pose pose, double x, double y) {
        double focal = size / 2.0 / Camera.HALF_VIEW;
        double right = (x - size / 2.0) / focal;
        double up = (size / 2.0 - y) / focal;
        double[] ray = forward(pose);
        ray[0] += right * pose.directionY() + up * Camera.PITCH_SIN * pose.directionX();
        ray[1] += -right * pose.directionX() + up * Camera.PITCH_SIN * pose.directionY();
        ray[2] += up * Camera.PITCH_COS;
        return ray;
    }

    private Surface nearest(Maze maze, double[] eye, double[] ray) {
        Surface best = new Surface.Air();
        double bestDistance = Double.MAX_VALUE;
        if (ray[2] < 0) {
            bestDistance = -eye[2] / ray[2];
            int column = (int) Math.floor(eye[0] + bestDistance * ray[0]);
            int row = (int) Math.floor(eye[1] + bestDistance * ray[1]);
            Texture floor = maze.floor(column, row) == Maze.Floor.ROOM ? textures.room() : textures.corridor();
            best = new Surface.Plane(2, 0, 1, floor);
        }
        for (int row = -1; row <= maze.size(); row++) {
            for (int column = -1; column <= maze.size(); column++) {
                if (maze.isFree(column, row)) {
                    continue;
                }
                for (int axis = 0; axis < 2; axis++) {
                    int sign = ray[axis] > 0 ? -1 : 1;
                    double at = (axis == 0 ? column : row) + (sign > 0 ? 1 : 0);
                    double distance = (at - eye[axis]) / ray[axis];
                    double across = eye[1 - axis] + distance * ray[1 - axis] - (axis == 0 ? row : column);
                    double height = eye[2] + distance * ray[2];
                    if (distance > 0
                            && distance < bestDistance
                            && across >= 0
                            && across < 1
                            && height >= 0
                            && height < Camera.WALL_HEIGHT) {
                        bestDistance = distance;
                        best = new Surface.Plane(
                                axis,
                                at,
                                sign,
                                textures.wall(maze.texture(column, row).ordinal()));
                    }
                }
            }
        }
        for (Sphere sphere : maze.spheres()) {
            double distance = hit(sphere, eye, ray);
            if (distance < bestDistance && eye[2] + distance * ray[2] >= 0) {
                bestDistance = distance;
                best = new Surface.Ball(sphere);
            }
        }
        return best;
    }

    /** Distance to the sphere, infinite if missed. */
    private static double hit(Sphere sphere, double[] eye, double[] ray) {
        double[] to = {sphere.x() - eye[0], sphere.y() - eye[1], -eye[2]};
        double a = dot(ray, ray);
        double b = dot(to, ray);
        double root = b * b - a * (dot(to, to) - Camera.SPHERE_RADIUS * Camera.SPHERE_RADIUS);
        return root < 0 || b < 0 ? Double.POSITIVE_INFINITY : (b - Math.sqrt(root)) / a;
    }

    private double[] color(Surface surface, Pose pose, double x, double y) {
        return switch (surface) {
            case Surface.Air air -> sky(ray(pose, x, y));
            case Surface.Plane plane -> plane(plane, pose, x, y);
            case Surface.Ball ball -> ball(ball.sphere(), pose, x, y);
        };
    }

    private static double[] sky(double[] ray) {
        double elevation = Math.asin(ray[2] / Math.sqrt(dot(ray, ray))) / (Math.PI / 2);
        double bright = 255 * 0.5 * (1 + Math.sqrt(2) * elevation / Math.sqrt(1 + elevation * elevation));
        return new double[] {0.4 * bright, 0.6 * bright, 0.8 * bright};
    }

    private double[] plane(Surface.Plane plane, Pose pose, double x, double y) {
        double[] at = place(plane, pose, x, y);
        double[] across = place(plane, pose, x + 1e-3, y);
        double[] down = place(plane, pose, x, y + 1e-3);
        double footprint = 1e6 * Math.max(squared(at, across), squared(at, down));
        double light = 0.3 + 0.6 * Math.max(0, -plane.sign() * forward(pose)[plane.axis()]);
        long texel = plane.texture().sample(at[0], at[1], footprint);
        double scale = light / (1 << Texture.FRACTION_BITS);
        return new double[] {Texture.red(texel) * scale, Texture.green(texel) * scale, Texture.blue(texel) * scale};
    }

    /** Texture coordinates of the hit on a plane; without a hit, those of a distant point, as in the fast renderer. */
    private double[] place(Surface.Plane plane, Pose pose, double x, double y) {
        double[] eye = eye(pose);
        double[] ray = ray(pose, x, y);
        double distance = (plane.at() - eye[plane.axis()]) / ray[plane.axis()];
        if (distance < 0) {
            distance = 1e3;
        }
        double east = eye[0] + distance * ray[0];
        double north = eye[1] + distance * ray[1];
        double up = eye[2] + distance * ray[2];
        return switch (plane.axis()) {
            case 0 -> new double[] {plane.sign() * north, 0.875 - up};
            case 1 -> new double[] {-plane.sign() * east, 0.875 - up};
            default -> new double[] {east, -north};
        };
    }

    private double[] ball(Sphere sphere, Pose pose, double x, double y) {
        double[] eye = eye(pose);
        double[] ray = ray(pose, x, y);
        double distance = hit(sphere, eye, ray);
        if (Double.isInfinite(distance)) {
            double[] to = {sphere.x() - eye[0], sphere.y() - eye[1], -eye[2]};
            distance = dot(to, ray) / dot(ray, ray);
        }
        double[] normal = {
            eye[0] + distance * ray[0] - sphere.x(), eye[1] + distance * ray[1] - sphere.y(), eye[2] + distance * ray[2]
        };
        double cosine = -dot(normal, forward(pose)) / Math.sqrt(dot(normal, normal));
        double light = 0.3 + 0.6 * Math.max(0, cosine);
        return new double[] {
            sphere.color().red() * light,
            sphere.color().green() * light,
            sphere.color().blue() * light
        };
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static double squared(double[] a, double[] b) {
        return (a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]);
    }
}
