package org.smriti.model.world.craft.sim;

import java.util.List;
import org.smriti.model.world.World;
import org.smriti.model.world.WorldProvider;
import org.smriti.model.world.craft.ValleySpec;

/** The worlds of blocks that have a name. */
public final class CraftWorlds implements WorldProvider {

    @Override
    public List<World> worlds() {
        return ValleySpec.ALL.stream().<World>map(CraftWorld::new).toList();
    }
}
