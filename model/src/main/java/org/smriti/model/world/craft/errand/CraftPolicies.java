package org.smriti.model.world.craft.errand;

import org.smriti.model.world.Course;
import org.smriti.model.world.Policy;
import org.smriti.model.world.Walk;
import org.smriti.model.world.maze.sim.MazeWalks;

/**
 * The walks through a valley: a maze's, which change nothing, and those of agents that change it. The latter go in rounds: they do
 * something, go away, and come back to see it. They first come back in frames that are not shown any more, which so ask what became of what
 * was; but a gatherer goes on until it has all tools, and looks into the bag after each.
 *
 * <p>Agents know the valley, as a maze's wanderers know their maze: what is tested is the memory of who watches them.
 */
public final class CraftPolicies {

    private CraftPolicies() {}

    /** Chooses the actions of a walk. */
    public static Policy of(Walk walk, Course course) {
        return switch (walk) {
            case MINE_AND_LOOK_BACK -> new ErrandPolicy(new LookBackPlan(course));
            case MINE_AND_RETURN -> new ErrandPolicy(new MinePlan(course));
            case PLACE_AND_RETURN -> new ErrandPolicy(new PlacePlan(course));
            case LOOK_INTO_BAG -> new ErrandPolicy(new BagPlan(course));
            case BACK_TO_LANDMARK -> new ErrandPolicy(new LandmarkPlan(course));
            case GATHER -> new ErrandPolicy(new GatherPlan(course));
            default -> MazeWalks.policy(walk, course);
        };
    }
}
