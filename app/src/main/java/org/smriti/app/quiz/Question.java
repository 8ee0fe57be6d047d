package org.smriti.app.quiz;

import java.util.List;
import org.smriti.app.session.Tick;
import org.smriti.model.world.maze.WallTexture;

/** A question with a few answers, of which one is right. */
public sealed interface Question {

    /** The step that it is about. */
    Tick tick();

    /** How many answers there are. */
    int choices();

    /** Number of the right one, from 0. */
    int answer();

    /** Whether an answer is right. */
    default Verdict judge(int choice) {
        return choice == answer() ? Verdict.RIGHT : Verdict.WRONG;
    }

    /** The result of an answer. */
    enum Verdict {
        RIGHT,
        WRONG
    }

    /**
     * One half of a frame is the truth, the other was predicted: which is which?
     *
     * @param rgb R·R·3 bytes, both halves
     * @param answer 0 for the left half, 1 for the right one
     */
    record WhichHalf(Tick tick, byte[] rgb, int answer) implements Question {
        @Override
        public int choices() {
            return 2;
        }
    }

    /**
     * A frame is shown: which colour has the wall behind the agent?
     *
     * @param colours to choose from
     * @param answer number of the right one
     */
    record ColourBehind(Tick tick, List<WallTexture> colours, int answer) implements Question {
        @Override
        public int choices() {
            return colours.size();
        }
    }
}
