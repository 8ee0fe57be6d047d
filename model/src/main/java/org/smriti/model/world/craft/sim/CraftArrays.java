package org.smriti.model.world.craft.sim;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.smriti.model.io.npy.NpyArray;
import org.smriti.model.world.StateArray;
import org.smriti.model.world.craft.agent.CraftState;
import org.smriti.model.world.craft.rules.Bag;
import org.smriti.model.world.craft.rules.Block;
import org.smriti.model.world.craft.rules.Item;
import org.smriti.model.world.craft.rules.Outcome;
import org.smriti.model.world.craft.rules.Refusal;
import org.smriti.model.world.maze.Cell;

/**
 * What recordings tell of a valley of n by n cells at T moments.
 *
 * <ul>
 *   <li>{@code inventory} (T, 9) uint8: how many of each {@link Item}, in their order;
 *   <li>{@code blocks} (T, n, n) uint8: the ordinal of each {@link Block}, rows from the south, columns from the west;
 *   <li>{@code events} (T, 4) int32, what the last action did: 0 nothing, 1 taken, 2 placed, 3 made, 4 refused; the ordinal of the item, or
 *       of the {@link Refusal}; column and row of the cell. -1 stands for none.
 * </ul>
 */
final class CraftArrays {

    private static final int NONE = -1;
    private static final int EVENT = 4;

    private final List<CraftState> states;
    private final int size;

    CraftArrays(List<CraftState> states) {
        this.states = states;
        size = states.getFirst().valley().size();
    }

    List<StateArray> all() {
        int moments = states.size();
        int items = Item.values().length;
        NpyArray inventory =
                NpyArray.ofBytes(bytes(state -> IntStream.of(state.bag().counts())), moments, items);
        NpyArray blocks = NpyArray.ofBytes(bytes(CraftArrays::blocks), moments, size, size);
        NpyArray events = NpyArray.ofInts(
                states.stream().flatMapToInt(state -> event(state.outcome())).toArray(), moments, EVENT);
        int largest = Math.max(size, Math.max(items, Refusal.values().length)) - 1;
        return List.of(
                new StateArray("inventory", inventory, 0, Bag.MOST),
                new StateArray("blocks", blocks, 0, Block.values().length - 1),
                new StateArray("events", events, NONE, largest));
    }

    private byte[] bytes(Function<CraftState, IntStream> numbers) {
        int[] all = states.stream().flatMapToInt(numbers::apply).toArray();
        byte[] bytes = new byte[all.length];
        for (int i = 0; i < all.length; i++) {
            bytes[i] = (byte) all[i];
        }
        return bytes;
    }

    private static IntStream blocks(CraftState state) {
        return state.valley().cells().stream()
                .mapToInt(cell -> state.valley().block(cell).ordinal());
    }

    private static IntStream event(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Nothing() -> IntStream.of(0, NONE, NONE, NONE);
            case Outcome.Taken(Item item, Cell cell) -> IntStream.of(1, item.ordinal(), cell.column(), cell.row());
            case Outcome.Placed(Item item, Cell cell) -> IntStream.of(2, item.ordinal(), cell.column(), cell.row());
            case Outcome.Made(Item item) -> IntStream.of(3, item.ordinal(), NONE, NONE);
            case Outcome.Refused(Refusal why) -> IntStream.of(4, why.ordinal(), NONE, NONE);
        };
    }
}
