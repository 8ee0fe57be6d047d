package org.smriti.model.world.episode;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smriti.model.io.npy.NpyArray;
import org.smriti.model.world.Pose;

/** Turns a walk in a world other than a maze into arrays, with Memory Maze's names where it has them. */
final class WalkWriter {

    private final RecordedWalk walk;
    private final RecordedWalk.Origin origin;
    private final List<Pose> poses;

    /**
     * Prepares to write a walk whose origin and poses are known.
     *
     * @throws IllegalArgumentException if one of them is missing
     */
    WalkWriter(RecordedWalk walk) {
        this.walk = walk;
        origin = walk.origin().orElseThrow(() -> new IllegalArgumentException("a walk without an origin"));
        poses = walk.poses().orElseThrow(() -> new IllegalArgumentException("a walk without poses"));
    }

    Map<String, NpyArray> arrays() {
        int moments = walk.length();
        int side = walk.frames().side();
        int kinds = origin.world().actions().size();
        double[] hot = new double[moments * kinds];
        double[] places = new double[2 * moments];
        double[] directions = new double[2 * moments];
        double[] headings = new double[moments];
        for (int t = 0; t < moments; t++) {
            if (t > 0) { // the first action led to nothing
                hot[t * kinds + walk.actions().get(t).number()] = 1;
            }
            Pose pose = poses.get(t);
            places[2 * t] = pose.x();
            places[2 * t + 1] = pose.y();
            directions[2 * t] = pose.directionX();
            directions[2 * t + 1] = pose.directionY();
            headings[t] = pose.heading();
        }
        byte[] name = origin.world().name().getBytes(StandardCharsets.US_ASCII);
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put(EpisodeKeys.IMAGE, NpyArray.ofBytes(walk.frames().rgb(), moments, side, side, 3));
        arrays.put(EpisodeKeys.ACTION, NpyArray.ofDoubles(hot, moments, kinds));
        arrays.put(EpisodeKeys.AGENT_POS, NpyArray.ofDoubles(places, moments, 2));
        arrays.put(EpisodeKeys.AGENT_DIR, NpyArray.ofDoubles(directions, moments, 2));
        arrays.put(EpisodeKeys.AGENT_HEADING, NpyArray.ofDoubles(headings, moments));
        arrays.put(EpisodeKeys.WORLD, NpyArray.ofBytes(name, name.length));
        arrays.put(EpisodeKeys.WORLD_SEED, NpyArray.ofLongs(new long[] {origin.seed()}, 1));
        return arrays;
    }
}
