package org.smriti.model.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.Surfaces;
import org.smriti.model.world.sight.Concealment;
import org.smriti.model.world.sight.LastSeen;
import org.smriti.model.world.sight.Sight;

/**
 * How many frames ago the model was last shown what a frame shows. In a roll-out only the context counts as shown, since afterwards the
 * model sees its own predictions; where the truth is committed, every earlier frame counts.
 *
 * @param frames how old the content of each generated frame is
 * @param pixels how old that of each of its pixels is, see {@link Sight#copyAges}
 * @param hidden for how many frames it was out of sight at a stretch since, pixel by pixel, see {@link Concealment#copyHidden}
 */
record LastShown(List<LastSeen> frames, List<int[]> pixels, List<int[]> hidden) {

    static LastShown of(EvalEpisode episode, int side, RolloutSettings.Commit commit) {
        Simulation at = episode.start().copy();
        Surfaces surfaces = at.world().surfaces(at, side);
        Sight sight = new Sight(surfaces, side);
        Concealment concealment = new Concealment(surfaces);
        LastShown all = new LastShown(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int frame = 0; frame < episode.length(); frame++) {
            at.restore(episode.walk().states().get(frame));
            Pose pose = at.pose();
            boolean generated = frame >= episode.context();
            boolean shown = !generated || commit == RolloutSettings.Commit.TRUTH;
            LastSeen lastSeen = shown ? sight.observe(pose) : sight.imagine(pose);
            concealment.look(); // at what the sight has traced
            if (generated) {
                all.frames.add(lastSeen);
                all.pixels.add(pixels(side, sight::copyAges));
                all.hidden.add(pixels(side, concealment::copyHidden));
            }
            if (shown) {
                concealment.noteShown();
            }
        }
        return all;
    }

    private static int[] pixels(int side, Consumer<int[]> copied) {
        int[] pixels = new int[side * side];
        copied.accept(pixels);
        return pixels;
    }
}
