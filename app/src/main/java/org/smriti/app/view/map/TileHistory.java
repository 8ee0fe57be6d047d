package org.smriti.app.view.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.smriti.app.session.tick.Provenance;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.session.tick.TrackTick;
import org.smriti.app.state.TrackInfo;
import org.smriti.model.world.maze.sim.Tiles;

/** When each tile of the map was last shown to Smriti, and how well it was recalled, up to a step. */
final class TileHistory {

    private static final int NEVER = -1;

    private final PastCells cells;
    private final Tiles tiles; // their numbers and places, which stay
    private final int[] lastShown;
    private final double[] recalled; // sum of PSNR, dB
    private final int[] recalls;
    private final List<Tick> taken = new ArrayList<>();

    TileHistory(PastCells cells) {
        this.cells = cells;
        tiles = new Tiles(cells.first());
        lastShown = new int[tiles.count()];
        recalled = new double[tiles.count()];
        recalls = new int[tiles.count()];
        clear();
    }

    Tiles tiles() {
        return tiles;
    }

    private void clear() {
        Arrays.fill(lastShown, NEVER);
        Arrays.fill(recalled, 0);
        Arrays.fill(recalls, 0);
        taken.clear();
    }

    /** Counts the first {@code steps} of those steps. Moving forward costs only the new steps; moving back counts again from the start. */
    void goTo(List<Tick> ticks, int steps) {
        int known = taken.size();
        if (known > steps || (known > 0 && taken.getLast() != ticks.get(known - 1))) {
            clear();
        }
        for (int i = taken.size(); i < steps; i++) {
            add(ticks.get(i), i);
            taken.add(ticks.get(i));
        }
    }

    private void add(Tick tick, int index) {
        TrackTick track = tick.tracks().get(TrackInfo.SMRITI);
        if (track == null) {
            return;
        }
        boolean shown = track.prediction().kept() == Provenance.OBSERVED;
        boolean recall = tick.step().lastSeen().isBeyondWindow()
                && !Double.isNaN(track.prediction().psnr());
        if (!shown && !recall) {
            return;
        }
        BitSet inView = new Tiles(cells.at(tick.step())).inView(tick.step().camera());
        for (int tile = inView.nextSetBit(0); tile >= 0; tile = inView.nextSetBit(tile + 1)) {
            if (shown) {
                lastShown[tile] = index;
            }
            if (recall) {
                recalled[tile] += track.prediction().psnr();
                recalls[tile]++;
            }
        }
    }

    /** Steps since a tile was last shown; empty if it never was. */
    OptionalInt age(int tile) {
        return lastShown[tile] == NEVER ? OptionalInt.empty() : OptionalInt.of(taken.size() - 1 - lastShown[tile]);
    }

    /** Mean PSNR, in dB, of predictions that showed a tile more than ten frames after it was last shown; empty if there were none. */
    OptionalDouble recall(int tile) {
        return recalls[tile] == 0 ? OptionalDouble.empty() : OptionalDouble.of(recalled[tile] / recalls[tile]);
    }
}
