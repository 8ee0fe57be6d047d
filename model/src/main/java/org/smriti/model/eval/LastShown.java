package org.smriti.model.eval;

import java.util.ArrayList;
import java.util.List;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.sight.LastSeen;
import org.smriti.model.world.sight.Sight;

/**
 * How many frames ago the model was last shown what a frame shows. In a roll-out only the context counts as shown, since afterwards the
 * model sees its own predictions; where the truth is committed, every earlier frame counts.
 *
 * @param frames how old the content of each generated frame is
 * @param pixels how old that of each of its pixels is, see {@link Sight#copyAges}
 */
record LastShown(List<LastSeen> frames, List<int[]> pixels) {

    static LastShown of(EvalEpisode episode, int side, RolloutSettings.Commit commit) {
        Simulation at = episode.start().copy();
        Sight sight = new Sight(at.world().surfaces(at, side), side);
        List<LastSeen> frames = new ArrayList<>();
        List<int[]> pixels = new ArrayList<>();
        for (int frame = 0; frame < episode.length(); frame++) {
            at.restore(episode.walk().states().get(frame));
            Pose pose = at.pose();
            boolean generated = frame >= episode.context();
            boolean shown = !generated || commit == RolloutSettings.Commit.TRUTH;
            LastSeen lastSeen = shown ? sight.observe(pose) : sight.imagine(pose);
            if (generated) {
                int[] ages = new int[side * side];
                sight.copyAges(ages);
                frames.add(lastSeen);
                pixels.add(ages);
            }
        }
        return new LastShown(frames, pixels);
    }
}
