package org.smriti.model.world.episode;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smriti.model.io.npy.NpyArray;
import org.smriti.model.world.Pose;
import org.smriti.model.world.StateArray;

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
        WalkArrays common = new WalkArrays(
                walk.frames(), walk.actions(), origin.world().actions().size(), poses);
        byte[] name = origin.world().name().getBytes(StandardCharsets.US_ASCII);
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put(EpisodeKeys.IMAGE, common.image());
        arrays.put(EpisodeKeys.ACTION, common.action());
        arrays.put(EpisodeKeys.AGENT_POS, common.places());
        arrays.put(EpisodeKeys.AGENT_DIR, common.directions());
        arrays.put(EpisodeKeys.AGENT_HEADING, common.headings());
        arrays.put(EpisodeKeys.WORLD, NpyArray.ofBytes(name, name.length));
        arrays.put(EpisodeKeys.WORLD_SEED, NpyArray.ofLongs(new long[] {origin.seed()}, 1));
        for (StateArray array : origin.world().recorded(origin.states(walk.actions()))) {
            arrays.put(array.name(), array.values());
        }
        return arrays;
    }
}
