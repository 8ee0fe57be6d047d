package org.smriti.app.quiz;

import java.util.List;
import org.smriti.app.session.tick.Tick;
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
     * One picture was seen, the other is its mirror image, which is as sharp and as bright and has the same colours: which was seen?
     *
     * @param pictures R·R·3 bytes each
     * @param ago how many frames ago the one was seen
     * @param answer its number among the pictures
     */
    record WhichSeen(Tick tick, List<byte[]> pictures, int ago, int answer) implements Question {
        @Override
        public int choices() {
            return pictures.size();
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
