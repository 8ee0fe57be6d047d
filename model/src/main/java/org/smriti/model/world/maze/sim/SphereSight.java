package org.smriti.model.world.maze.sim;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.smriti.model.world.maze.render.SurfaceMap;

/**
 * Where in a frame a sphere is.
 *
 * @param sphere its place in the maze's list
 * @param pixels how many pixels show it, at least 1
 * @param left the first column that shows it
 * @param top the first row that shows it
 * @param right the last column that shows it
 * @param bottom the last row that shows it
 * @param centerX mean column of its pixels' centres; the left edge of the frame is 0
 * @param centerY mean row of its pixels' centres; the top edge of the frame is 0
 */
record SphereSight(int sphere, int pixels, int left, int top, int right, int bottom, double centerX, double centerY) {

    /** The spheres in a traced frame, in the maze's order. */
    static List<SphereSight> all(SurfaceMap map, int spheres) {
        return IntStream.range(0, spheres)
                .mapToObj(sphere -> find(map, sphere))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<SphereSight> find(SurfaceMap map, int sphere) {
        int wanted = map.surfaceOfSphere(sphere);
        int size = map.size();
        int pixels = 0;
        int left = size;
        int top = size;
        int right = -1;
        int bottom = -1;
        long sumX = 0;
        long sumY = 0;
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                if (map.surfaceAt(y * size + x) == wanted) {
                    pixels++;
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = y;
                    sumX += x;
                    sumY += y;
                }
            }
        }
        if (pixels == 0) {
            return Optional.empty();
        }
        double centerX = (double) sumX / pixels + 0.5;
        double centerY = (double) sumY / pixels + 0.5;
        return Optional.of(new SphereSight(sphere, pixels, left, top, right, bottom, centerX, centerY));
    }
}
