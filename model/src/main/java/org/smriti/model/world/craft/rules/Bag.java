package org.smriti.model.world.craft.rules;

import java.util.Arrays;
import java.util.Map;

/** What is carried: of each {@link Item} none to {@value #MOST}. Immutable. */
public final class Bag {

    /** The most of a thing that fits. */
    public static final int MOST = 9;

    /** The bag with which everybody begins. */
    public static final Bag EMPTY = new Bag(new int[Item.values().length]);

    private final int[] counts;

    private Bag(int[] counts) {
        this.counts = counts;
    }

    /**
     * A bag of so many of each item, in their order.
     *
     * @throws IllegalArgumentException if there are too few or too many numbers, or one is negative or above {@value #MOST}
     */
    public static Bag of(int... counts) {
        if (counts.length != Item.values().length) {
            throw new IllegalArgumentException(
                    "a bag holds " + Item.values().length + " kinds of things, not " + counts.length);
        }
        for (Item item : Item.values()) {
            int count = counts[item.ordinal()];
            if (count < 0 || count > MOST) {
                throw new IllegalArgumentException(
                        "a bag with " + count + " of " + item.label() + "; expected 0 to " + MOST);
            }
        }
        return new Bag(counts.clone());
    }

    /** How many of a thing are in it. */
    public int count(Item item) {
        return counts[item.ordinal()];
    }

    /** Whether there is one at least. */
    public boolean has(Item item) {
        return count(item) > 0;
    }

    /** Whether there is a pickaxe that does what this one does. */
    public boolean hasPickaxe(Item least) {
        return Arrays.stream(Item.values()).anyMatch(item -> item.compareTo(least) >= 0 && has(item));
    }

    /** Whether one more of a thing fits. */
    public boolean fits(Item item) {
        return count(item) < MOST;
    }

    /** Whether all of these are there. */
    public boolean has(Map<Item, Integer> wanted) {
        return wanted.entrySet().stream().allMatch(one -> count(one.getKey()) >= one.getValue());
    }

    /**
     * The same with so many more, or fewer, of a thing.
     *
     * @throws IllegalArgumentException if that would be less than none, or more than fit
     */
    public Bag plus(Item item, int more) {
        int[] changed = counts.clone();
        changed[item.ordinal()] += more;
        return of(changed);
    }

    /**
     * The same without these.
     *
     * @throws IllegalArgumentException if they are not all there
     */
    public Bag minus(Map<Item, Integer> used) {
        Bag left = this;
        for (Map.Entry<Item, Integer> one : used.entrySet()) {
            left = left.plus(one.getKey(), -one.getValue());
        }
        return left;
    }

    /** How many of each item, in their order. */
    public int[] counts() {
        return counts.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bag bag && Arrays.equals(counts, bag.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return Arrays.toString(counts);
    }
}
