package org.smriti.app.tiles;

import java.util.List;
import org.smriti.model.world.World;
import org.smriti.model.world.WorldProvider;

/** Registers the world of tiles for tests. */
public final class TilesProvider implements WorldProvider {

    @Override
    public List<World> worlds() {
        return List.of(new TilesWorld());
    }
}
