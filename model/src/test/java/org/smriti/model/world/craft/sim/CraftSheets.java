package org.smriti.model.world.craft.sim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.smriti.model.io.ContactSheet;
import org.smriti.model.io.Png;
import org.smriti.model.world.Course;
import org.smriti.model.world.Renderer;
import org.smriti.model.world.Trajectory;
import org.smriti.model.world.Walk;
import org.smriti.model.world.craft.ValleySpec;
import org.smriti.model.world.craft.agent.CraftSimulation;
import org.smriti.model.world.craft.render.CraftTextures;
import org.smriti.model.world.maze.render.TopView;

/** Draws the pictures of the worlds of blocks in {@code src/site/images}: run {@code main} with that folder as its argument. */
final class CraftSheets {

    private static final int COLUMNS = 8;
    private static final int ROWS = 4;
    private static final int SIZE = 96;
    private static final int MAP_SIZE = 320;
    private static final int FIRST = 5; // the first frames are of turning alone
    private static final int EVERY = 6;
    private static final long SEED = 7;

    private CraftSheets() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<CraftWorld> worlds = ValleySpec.ALL.stream().map(CraftWorld::new).toList();
        for (CraftWorld world : worlds) {
            byte[] map = new byte[3 * MAP_SIZE * MAP_SIZE];
            new TopView(MAP_SIZE, CraftTextures.painted()).draw(world.valley(SEED), map);
            Png.write(folder.resolve(world.name() + "-map.png"), MAP_SIZE, MAP_SIZE, map);
        }
        CraftWorld yard = worlds.getFirst();
        Renderer renderer = yard.renderer(SIZE);
        CraftSimulation agent = yard.start(SEED);
        int frames = FIRST + COLUMNS * ROWS * EVERY;
        Trajectory walk = Walk.GATHER.from(agent, Course.of(0, frames).wandering(SEED));
        ContactSheet sheet = new ContactSheet(COLUMNS, ROWS, SIZE, 1, 2);
        for (int i = 0; i < COLUMNS * ROWS; i++) {
            agent.restore(walk.states().get(FIRST + i * EVERY));
            sheet.put(i % COLUMNS, i / COLUMNS, renderer.render(agent));
        }
        sheet.write(folder.resolve(yard.name() + ".png"));
    }
}
