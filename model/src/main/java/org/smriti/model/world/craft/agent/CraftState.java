package org.smriti.model.world.craft.agent;

import java.util.Optional;
import org.smriti.model.world.AgentState;
import org.smriti.model.world.Deed;
import org.smriti.model.world.Pose;
import org.smriti.model.world.craft.Valley;
import org.smriti.model.world.craft.rules.Bag;
import org.smriti.model.world.craft.rules.Outcome;
import org.smriti.model.world.maze.agent.Motion;

/**
 * The state of a simulation of the world of blocks: all that changes in it.
 *
 * @param motion pose, speed and turn rate
 * @param valley with its blocks
 * @param bag what is carried
 * @param open whether the bag is in the picture
 * @param outcome of the last action
 */
public record CraftState(Motion motion, Valley valley, Bag bag, boolean open, Outcome outcome) implements AgentState {

    @Override
    public Pose pose() {
        return motion.pose();
    }

    @Override
    public Optional<Deed> deed() {
        return open
                ? Optional.of(Deed.LOOKED)
                : switch (outcome) {
                    case Outcome.Nothing _ -> Optional.empty();
                    case Outcome.Taken _ -> Optional.of(Deed.TOOK);
                    case Outcome.Placed _ -> Optional.of(Deed.PLACED);
                    case Outcome.Made _ -> Optional.of(Deed.MADE);
                    case Outcome.Refused _ -> Optional.of(Deed.REFUSED);
                };
    }
}
