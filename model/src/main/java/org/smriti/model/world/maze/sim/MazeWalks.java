package org.smriti.model.world.maze.sim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.smriti.model.world.Course;
import org.smriti.model.world.Policy;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.Trajectory;
import org.smriti.model.world.Walk;
import org.smriti.model.world.maze.MazeAction;

/** How the walks of the catalogue are done among cells, in a maze or another world with its agents. */
public final class MazeWalks {

    /** The last frames shown when the agent is to stand still, in which its turn runs out. */
    private static final int REST = 5;

    /** Those that a rolling ball can take. */
    public static final List<Walk> ALL = List.of(
            Walk.GOALS, Walk.SPIN, Walk.RETRACE, Walk.OUT_AND_BACK, Walk.ONWARD, Walk.STAND_STILL, Walk.ZERO_PREFIX);

    private MazeWalks() {}

    /**
     * Chooses the actions of one of them.
     *
     * @throws IllegalArgumentException if it is another
     */
    public static Policy policy(Walk walk, Course course) {
        MazeAction side = course.side() == Course.Side.LEFT ? MazeAction.LEFT : MazeAction.RIGHT;
        return switch (walk) {
            case GOALS -> new GoalPolicy(course.seed());
            case SPIN ->
                switch (course.pauses()) {
                    case Course.Last(int frames) ->
                        new TurnAndRestPolicy(side, course.shown() - frames, course.shown());
                    case Course.AfterTurns(int turns, int frames) -> new SpinPolicy(side, turns, frames);
                };
            // no action glides backward: by its actions the agent turns round and looks where it goes
            case RETRACE -> new OutAndBackPolicy(new GoalPolicy(course.seed()), course.out());
            case OUT_AND_BACK -> new OutAndBackPolicy(course.out());
            case ONWARD -> new OnwardPolicy();
            case STAND_STILL -> new TurnAndRestPolicy(MazeAction.LEFT, course.shown() - REST, Integer.MAX_VALUE);
            // no action turns by exactly 18°: by its actions the agent passes other headings on each turn
            case ZERO_PREFIX -> SpinPolicy.left();
            default -> throw new IllegalArgumentException("a ball cannot take the walk '" + walk.label() + "'");
        };
    }

    /** The way of one of them from where a simulation stands; it moves on. */
    public static Trajectory trajectory(Walk walk, Simulation start, Course course) {
        return switch (walk) {
            case RETRACE -> {
                course.requireWayBack();
                yield Trajectory.follow(start, new GoalPolicy(course.seed()), course.shown() - 1)
                        .thenReversed(Explanation::of)
                        .slice(0, course.frames());
            }
            case ZERO_PREFIX -> exactTurns(start, course.frames());
            default -> Trajectory.follow(start, policy(walk, course), course.frames() - 1);
        };
    }

    private static Trajectory exactTurns(Simulation start, int frames) {
        Pose stand = start.pose();
        List<Pose> poses = new ArrayList<>();
        for (int frame = 0; frame < frames; frame++) {
            double turned = 2 * StrictMath.PI * (frame % Walk.TURN) / Walk.TURN;
            poses.add(new Pose(stand.x(), stand.y(), stand.heading() + turned));
        }
        List<MazeAction> actions = new ArrayList<>(Collections.nCopies(frames, MazeAction.LEFT));
        actions.set(0, MazeAction.NOOP);
        return Trajectory.along(start, poses, actions);
    }
}
