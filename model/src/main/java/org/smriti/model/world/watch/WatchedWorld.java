package org.smriti.model.world.watch;

import java.util.List;
import java.util.Set;
import org.smriti.model.world.Action;
import org.smriti.model.world.Control;
import org.smriti.model.world.Course;
import org.smriti.model.world.Policy;
import org.smriti.model.world.Walk;
import org.smriti.model.world.World;

/** A world in which there is nothing to do but watch. */
public interface WatchedWorld extends World {

    @Override
    default List<Action> actions() {
        return List.of(WatchAction.values());
    }

    /** There is only one action, whatever is held. */
    @Override
    default Action steer(Set<Control> held) {
        return WatchAction.WATCH;
    }

    @Override
    default List<Walk> walks() {
        return List.of(Walk.WATCH);
    }

    @Override
    default Policy policy(Walk walk, Course course) {
        requireWalk(walk);
        return _ -> WatchAction.WATCH;
    }
}
