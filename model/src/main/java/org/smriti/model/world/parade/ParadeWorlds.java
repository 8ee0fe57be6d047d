package org.smriti.model.world.parade;

import java.util.List;
import org.smriti.model.world.World;
import org.smriti.model.world.WorldProvider;

/** The parades that have a name. */
public final class ParadeWorlds implements WorldProvider {

    @Override
    public List<World> worlds() {
        return SceneSpec.ALL.stream().<World>map(ParadeWorld::new).toList();
    }
}
