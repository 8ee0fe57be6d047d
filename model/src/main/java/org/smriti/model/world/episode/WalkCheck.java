package org.smriti.model.world.episode;

import java.io.IOException;
import java.util.List;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.npy.NpyArray;
import org.smriti.model.world.AgentState;
import org.smriti.model.world.Pose;
import org.smriti.model.world.StateArray;
import org.smriti.model.world.World;

/** Holds what a file tells of a walk to the states to which its actions lead. */
final class WalkCheck {

    /** Cells and radians that a pose may be off. */
    private static final double OFF = 0.05;

    /** By which share float16 rounds a heading, which grows with every turn. */
    private static final double HALF_PRECISION = 0x1p-11;

    private final EpisodeArrays arrays;
    private final List<AgentState> states;

    WalkCheck(EpisodeArrays arrays, List<AgentState> states) {
        this.arrays = arrays;
        this.states = states;
    }

    /** The poses of the states. */
    List<Pose> poses() {
        return states.stream().map(AgentState::pose).toList();
    }

    /** Refuses poses that are others. */
    void requirePoses(List<Pose> told) throws FileFormatException {
        for (int moment = 0; moment < told.size(); moment++) {
            Pose pose = told.get(moment);
            Pose led = states.get(moment).pose();
            if (!isNear(pose, led)) {
                throw arrays.refusal(
                        EpisodeKeys.AGENT_POS,
                        shown(pose) + " at moment " + moment,
                        shown(led) + ", where the actions lead");
            }
        }
    }

    private static boolean isNear(Pose one, Pose other) {
        double turned = StrictMath.IEEEremainder(one.heading() - other.heading(), 2 * StrictMath.PI);
        return Math.abs(one.x() - other.x()) <= OFF
                && Math.abs(one.y() - other.y()) <= OFF
                && Math.abs(turned) <= OFF + Math.abs(other.heading()) * HALF_PRECISION;
    }

    private static String shown(Pose pose) {
        return "(" + pose.x() + ", " + pose.y() + ") heading " + pose.heading();
    }

    /** Refuses arrays of the world that the file has if they cannot be, or are others. */
    void requireArrays(World world) throws IOException {
        for (StateArray wanted : world.recorded(states)) {
            if (arrays.has(wanted.name())) {
                require(wanted);
            }
        }
    }

    private void require(StateArray wanted) throws IOException {
        int[] shape =
                wanted.values().shape().stream().mapToInt(length -> length).toArray();
        NpyArray told = arrays.get(wanted.name(), shape);
        for (int i = 0; i < told.length(); i++) {
            double number = told.get(i);
            if (number != Math.rint(number) || number < wanted.least() || number > wanted.most()) {
                throw refusal(wanted, told, i, "whole numbers from " + wanted.least() + " to " + wanted.most());
            }
            if (number != wanted.values().get(i)) {
                throw refusal(wanted, told, i, (int) wanted.values().get(i) + ", to which the actions lead");
            }
        }
    }

    private FileFormatException refusal(StateArray wanted, NpyArray told, int element, String expected) {
        String problem = "the value " + told.get(element) + " at " + EpisodeArrays.place(told, element);
        return arrays.refusal(wanted.name(), problem, expected);
    }
}
