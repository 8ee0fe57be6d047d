package org.smriti.model.world.episode;

import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.smriti.model.io.npy.NpyArray;
import org.smriti.model.world.Action;
import org.smriti.model.world.Pose;

/**
 * The arrays that tell of a walk in any world.
 *
 * @param frames T pictures
 * @param actions T actions; the first led to nothing
 * @param kinds actions that the world has, A
 * @param poses T poses
 */
record WalkArrays(Frames frames, List<? extends Action> actions, int kinds, List<Pose> poses) {

    /** (T, R, R, 3) uint8. */
    NpyArray image() {
        return NpyArray.ofBytes(frames.rgb(), frames.count(), frames.side(), frames.side(), 3);
    }

    /** (T, A) float64, one-hot but for the first row, which is zeros. */
    NpyArray action() {
        double[] hot = new double[actions.size() * kinds];
        for (int t = 1; t < actions.size(); t++) {
            hot[t * kinds + actions.get(t).number()] = 1;
        }
        return NpyArray.ofDoubles(hot, actions.size(), kinds);
    }

    /** (T, 2) float64, cells. */
    NpyArray places() {
        return perMoment(2, pose -> new double[] {pose.x(), pose.y()});
    }

    /** (T, 2) float64, a unit vector. */
    NpyArray directions() {
        return perMoment(2, pose -> new double[] {pose.directionX(), pose.directionY()});
    }

    /** (T) float64, radians. */
    NpyArray headings() {
        return NpyArray.ofDoubles(poses.stream().mapToDouble(Pose::heading).toArray(), poses.size());
    }

    private NpyArray perMoment(int numbers, Function<Pose, double[]> row) {
        double[] all = poses.stream().map(row).flatMapToDouble(DoubleStream::of).toArray();
        return NpyArray.ofDoubles(all, poses.size(), numbers);
    }
}
