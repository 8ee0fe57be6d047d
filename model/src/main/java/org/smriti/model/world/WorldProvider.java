package org.smriti.model.world;

import java.util.List;

/** Names the worlds of one kind; listed in {@code META-INF/services/org.smriti.model.world.WorldProvider}. */
public interface WorldProvider {

    /** All worlds of the kind, the smallest first. */
    List<World> worlds();
}
