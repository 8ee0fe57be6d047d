package org.smriti.model.world.craft.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.smriti.model.world.AgentState;
import org.smriti.model.world.Contrast;
import org.smriti.model.world.ObjectKind;
import org.smriti.model.world.ObjectRecall;
import org.smriti.model.world.Pose;
import org.smriti.model.world.ShownObjects;
import org.smriti.model.world.VisibleObject;
import org.smriti.model.world.craft.Valley;
import org.smriti.model.world.craft.agent.CraftState;
import org.smriti.model.world.craft.render.BagStrip;
import org.smriti.model.world.craft.rules.Bag;
import org.smriti.model.world.craft.rules.Block;
import org.smriti.model.world.craft.rules.Item;
import org.smriti.model.world.maze.Cell;

/**
 * Tells what the frames of a walk through a valley show, each against pictures of what is not so:
 *
 * <ul>
 *   <li>a cell that was changed, against the frames in which it is each other block that could be there, what it was among them;
 *   <li>a landmark, against the frames in which it is each of the others, stone, or missing;
 *   <li>a slot of the open bag in which something is or was, against every other thing and number that it could hold.
 * </ul>
 *
 * <p>Only pixels that differ count. An object is in view if there are enough of them: {@link Contrast#least}.
 */
final class CraftRecall implements ObjectRecall {

    private static final double BEHIND = -1; // cells ahead of the agent, of the middle of a cell that lies behind it

    private final CraftCamera camera;
    private final int least;
    private final ShownObjects<Object> shown = new ShownObjects<>();
    private final Map<Cell, Integer> changed = new HashMap<>(); // the frame of each cell's last change
    private final int[] held = new int[BagStrip.SLOTS.size()]; // the frame of each slot's last change
    private Optional<CraftState> before = Optional.empty();
    private int frame = -1;

    /** What a cell has been since a frame. */
    private record Standing(Cell cell, int since) {}

    /** What a slot has held since a frame. */
    private record Holding(int slot, int since) {}

    CraftRecall(CraftCamera camera) {
        this.camera = camera;
        least = Contrast.least(camera.size());
    }

    @Override
    public List<VisibleObject> next(AgentState next, boolean isShown) {
        CraftState state = (CraftState) next;
        frame++;
        shown.next(isShown);
        noteChanges(state);
        byte[] truth = drawn(state, state.valley());
        List<VisibleObject> objects = new ArrayList<>();
        for (Cell cell : state.valley().cells()) {
            Block block = state.valley().block(cell);
            if (isBehind(cell, state.pose())) {
                continue;
            }
            if (changed.containsKey(cell)) {
                against(state, truth, cell, other -> !other.isLandmark())
                        .map(seen -> seen.as(ObjectKind.CHANGED, new Standing(cell, changed.get(cell))))
                        .ifPresent(objects::add);
            } else if (block.isLandmark()) {
                against(state, truth, cell, other -> other.isLandmark() || other == Block.STONE || other == Block.FLOOR)
                        .map(seen -> seen.as(ObjectKind.LANDMARK, new Standing(cell, 0)))
                        .ifPresent(objects::add);
            }
        }
        objects.addAll(carried(state, truth));
        before = Optional.of(state);
        return objects;
    }

    /** Notes the cells and slots that are otherwise than a frame before, or at the beginning of the walk than in the world's. */
    private void noteChanges(CraftState state) {
        Valley valley = state.valley();
        for (Cell cell : valley.cells()) {
            Block was =
                    before.map(CraftState::valley).map(old -> old.block(cell)).orElseGet(() -> valley.originally(cell));
            if (valley.block(cell) != was) {
                changed.put(cell, frame);
            }
        }
        Bag was = before.map(CraftState::bag).orElse(Bag.EMPTY);
        for (int slot = 0; slot < held.length; slot++) {
            if (BagStrip.SLOTS.get(slot).stream()
                    .anyMatch(item -> was.count(item) != state.bag().count(item))) {
                held[slot] = frame;
                shown.see(new Holding(slot, frame)); // what goes into the bag before one's eyes is shown
            }
        }
    }

    private static boolean isBehind(Cell cell, Pose pose) {
        double ahead = (cell.column() + 0.5 - pose.x()) * pose.directionX()
                + (cell.row() + 0.5 - pose.y()) * pose.directionY();
        return ahead < BEHIND;
    }

    private byte[] drawn(CraftState state, Valley valley) {
        byte[] rgb = new byte[camera.frameBytes()];
        CraftState other = new CraftState(state.motion(), valley, state.bag(), state.open(), state.outcome());
        camera.render(other, state.pose(), rgb);
        return rgb;
    }

    /** Pixels by which a frame differs from others, and the others there. */
    private final class Seen {
        private final int[] pixels;
        private final List<byte[]> others;

        Seen(int[] pixels, List<byte[]> frames) {
            this.pixels = pixels;
            others = frames.stream()
                    .map(other -> VisibleObject.cut(other, pixels))
                    .toList();
        }

        VisibleObject as(ObjectKind kind, Object object) {
            return new VisibleObject(kind, shown.see(object), pixels, others);
        }
    }

    /** A frame against those in which a cell is another block and which hardly look the same; empty if the cell is not in view. */
    private Optional<Seen> against(CraftState state, byte[] truth, Cell cell, Predicate<Block> possible) {
        Block block = state.valley().block(cell);
        List<byte[]> frames = new ArrayList<>();
        for (Block other : Block.values()) {
            if (other != block && possible.test(other)) {
                byte[] rgb = drawn(state, state.valley().with(cell, other));
                boolean differs = different(truth, List.of(rgb)).length >= least;
                if (!differs && frames.isEmpty()) { // the first is floor, or a tree for what is floor: both show
                    return Optional.empty();
                }
                if (differs) {
                    frames.add(rgb);
                }
            }
        }
        return Optional.of(new Seen(different(truth, frames), frames));
    }

    /** The pixels by which a frame differs from one of others at least. */
    private static int[] different(byte[] truth, List<byte[]> frames) {
        return Contrast.pixels(IntStream.range(0, truth.length / 3), truth, frames);
    }

    /** The slots of the open bag in which something is or was. */
    private List<VisibleObject> carried(CraftState state, byte[] truth) {
        if (!state.open()) {
            return List.of();
        }
        List<VisibleObject> objects = new ArrayList<>();
        for (int slot = 0; slot < held.length; slot++) {
            if (held[slot] > 0 || !isEmpty(slot, state.bag())) {
                List<byte[]> frames = otherHoldings(slot, state.bag())
                        .map(bag -> withBag(truth, bag))
                        .toList();
                objects.add(new Seen(different(truth, frames), frames).as(kind(slot), new Holding(slot, held[slot])));
            }
        }
        return objects;
    }

    private static ObjectKind kind(int slot) {
        return BagStrip.SLOTS.get(slot).getFirst().isPickaxe() ? ObjectKind.TOOL : ObjectKind.CARRIED;
    }

    private static boolean isEmpty(int slot, Bag bag) {
        return BagStrip.SLOTS.get(slot).stream().noneMatch(bag::has);
    }

    /** The bag with nothing in a slot, and with each thing and number that it could show instead of what it shows. */
    private static Stream<Bag> otherHoldings(int slot, Bag bag) {
        Bag without = bag;
        for (Item item : BagStrip.SLOTS.get(slot)) {
            without = without.plus(item, -bag.count(item));
        }
        Bag nothing = without;
        Stream<Bag> something = BagStrip.SLOTS.get(slot).stream()
                .flatMap(item -> IntStream.rangeClosed(1, BagStrip.most(item))
                        .filter(count -> BagStrip.shown(slot, bag) != item || bag.count(item) != count)
                        .mapToObj(count -> nothing.plus(item, count)));
        return isEmpty(slot, bag) ? something : Stream.concat(Stream.of(nothing), something);
    }

    private byte[] withBag(byte[] truth, Bag bag) {
        byte[] rgb = Arrays.copyOf(truth, truth.length);
        camera.strip().draw(bag, rgb);
        return rgb;
    }
}
