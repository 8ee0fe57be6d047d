package org.smriti.model.world.craft.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.smriti.model.world.AgentState;
import org.smriti.model.world.ObjectKind;
import org.smriti.model.world.ObjectRecall;
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
 *   <li>a changed block, against the frame in which its cell is as it was in the beginning;
 *   <li>a landmark, against the frames in which it is each of the others, or stone;
 *   <li>a slot of the open bag in which something is or was, against every other thing and number that it could hold.
 * </ul>
 *
 * <p>Only pixels that differ count. An object is in view if there are enough of them: one in {@value #SHARE}.
 */
final class CraftRecall implements ObjectRecall {

    private static final int SHARE = 256;
    private static final int DIFFERENT = 12; // grey levels, in one channel at least

    private final CraftCamera camera;
    private final int least;
    private final ShownObjects<Object> shown = new ShownObjects<>();
    private final List<Bag> held = new ArrayList<>();

    /** What stands at a cell. */
    private record Standing(Cell cell, Block block) {}

    /** What a slot holds, and since which state of the bag. */
    private record Holding(int slot, int since) {}

    CraftRecall(CraftCamera camera) {
        this.camera = camera;
        least = Math.max(1, camera.size() * camera.size() / SHARE);
    }

    @Override
    public List<VisibleObject> next(AgentState next, boolean isShown) {
        CraftState state = (CraftState) next;
        shown.next(isShown);
        List<VisibleObject> objects = new ArrayList<>();
        byte[] truth = drawn(state);
        for (Cell cell : state.valley().cells()) {
            Block block = state.valley().block(cell);
            Block before = state.valley().originally(cell);
            if (block != before) {
                against(state, truth, List.of(state.valley().with(cell, before)))
                        .map(seen -> seen.as(ObjectKind.CHANGED, new Standing(cell, block)))
                        .ifPresent(objects::add);
            } else if (block.isLandmark()) {
                against(state, truth, others(state.valley(), cell, block))
                        .map(seen -> seen.as(ObjectKind.LANDMARK, new Standing(cell, block)))
                        .ifPresent(objects::add);
            }
        }
        objects.addAll(carried(state, truth));
        return objects;
    }

    private static List<Valley> others(Valley valley, Cell cell, Block landmark) {
        return Stream.of(Block.values())
                .filter(block -> block == Block.STONE || block.isLandmark() && block != landmark)
                .map(block -> valley.with(cell, block))
                .toList();
    }

    private byte[] drawn(CraftState state) {
        byte[] rgb = new byte[camera.frameBytes()];
        camera.render(state, state.pose(), rgb);
        return rgb;
    }

    /** Pixels by which a frame differs from others, and the others there. */
    private final class Seen {
        private final int[] pixels;
        private final List<byte[]> others;

        Seen(int[] pixels, List<byte[]> others) {
            this.pixels = pixels;
            this.others = others;
        }

        VisibleObject as(ObjectKind kind, Object object) {
            return new VisibleObject(kind, shown.see(object), pixels, others);
        }
    }

    private Optional<Seen> against(CraftState state, byte[] truth, List<Valley> valleys) {
        List<byte[]> frames = new ArrayList<>();
        for (Valley valley : valleys) {
            frames.add(drawn(new CraftState(state.motion(), valley, state.bag(), state.open(), state.outcome())));
            if (different(truth, frames).length < least) {
                return Optional.empty();
            }
        }
        return seen(truth, frames);
    }

    private Optional<Seen> seen(byte[] truth, List<byte[]> frames) {
        int[] pixels = different(truth, frames);
        return pixels.length < least
                ? Optional.empty()
                : Optional.of(new Seen(
                        pixels,
                        frames.stream()
                                .map(frame -> VisibleObject.cut(frame, pixels))
                                .toList()));
    }

    /** The pixels by which a frame differs from one of others at least. */
    private static int[] different(byte[] truth, List<byte[]> frames) {
        return IntStream.range(0, truth.length / 3)
                .filter(pixel -> frames.stream().anyMatch(frame -> differs(truth, frame, 3 * pixel)))
                .toArray();
    }

    private static boolean differs(byte[] one, byte[] other, int at) {
        for (int i = at; i < at + 3; i++) {
            if (Math.abs((one[i] & 0xff) - (other[i] & 0xff)) > DIFFERENT) {
                return true;
            }
        }
        return false;
    }

    /** The slots in view; a slot that changes in a frame that is shown counts as shown. */
    private List<VisibleObject> carried(CraftState state, byte[] truth) {
        held.add(state.bag());
        List<VisibleObject> objects = new ArrayList<>();
        for (int slot = 0; slot < BagStrip.SLOTS.size(); slot++) {
            Holding holding = new Holding(slot, since(slot));
            boolean changed = holding.since() == held.size() - 1 && held.size() > 1;
            boolean ever = holding.since() > 0 || !isEmpty(slot, state.bag());
            if (state.open() && ever) {
                List<byte[]> frames = otherHoldings(slot, state.bag()).stream()
                        .map(bag -> withBag(truth, bag))
                        .toList();
                seen(truth, frames)
                        .map(seen -> seen.as(kind(holding.slot()), holding))
                        .ifPresent(objects::add);
            } else if (changed) {
                shown.see(holding);
            }
        }
        return objects;
    }

    private static ObjectKind kind(int slot) {
        return BagStrip.SLOTS.get(slot).getFirst().isPickaxe() ? ObjectKind.TOOL : ObjectKind.CARRIED;
    }

    /** The frame from which on a slot has held what it holds now. */
    private int since(int slot) {
        int since = held.size() - 1;
        while (since > 0 && isSame(slot, held.get(since - 1), held.getLast())) {
            since--;
        }
        return since;
    }

    private static boolean isSame(int slot, Bag one, Bag other) {
        return BagStrip.SLOTS.get(slot).stream().allMatch(item -> one.count(item) == other.count(item));
    }

    private static boolean isEmpty(int slot, Bag bag) {
        return BagStrip.SLOTS.get(slot).stream().noneMatch(bag::has);
    }

    /** The bag with nothing in a slot, and with each thing and number that it could show instead of what it shows. */
    private static List<Bag> otherHoldings(int slot, Bag bag) {
        List<Item> kinds = BagStrip.SLOTS.get(slot);
        Bag without = bag;
        for (Item item : kinds) {
            without = without.plus(item, -bag.count(item));
        }
        List<Bag> others = new ArrayList<>();
        if (!isEmpty(slot, bag)) {
            others.add(without);
        }
        for (Item item : kinds) {
            for (int count = 1; count <= BagStrip.most(item); count++) {
                Bag other = without.plus(item, count);
                if (BagStrip.shown(slot, bag) != item || bag.count(item) != count) {
                    others.add(other);
                }
            }
        }
        return others;
    }

    private byte[] withBag(byte[] truth, Bag bag) {
        byte[] rgb = Arrays.copyOf(truth, truth.length);
        camera.strip().draw(bag, rgb);
        return rgb;
    }
}
