package org.smriti.model.train.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.World;

/**
 * What clips a stage of the curriculum is made of.
 *
 * @param world name of the world
 * @param frames to a clip
 * @param clips to a batch
 * @param mixture share of each task; the shares need not add up to one
 */
public record Stage(String world, int frames, int clips, Map<ClipTask, Double> mixture) {

    /**
     * Checks the sizes, the shares, the world's name and that it has these walks.
     *
     * @throws IllegalArgumentException in one line that says what is wrong
     */
    public Stage {
        World place = StageWorlds.kind(world);
        mixture = Map.copyOf(mixture);
        if (frames < 2 || clips < 1 || mixture.isEmpty()) {
            throw new IllegalArgumentException("a stage needs two frames, one clip and one task at least");
        }
        mixture.forEach((task, share) -> {
            if (!place.walks().contains(task.walk())) {
                throw place.without(task.walk());
            }
            if (!(share > 0 && share < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "the share of " + task.label() + " is " + share + ", expected above 0");
            }
        });
    }

    /** The tasks of its clips, the easiest first. */
    public List<ClipTask> tasks() {
        return List.copyOf(new EnumMap<>(mixture).keySet());
    }

    /** A task, each as likely as its share. */
    public ClipTask draw(SplitMix64 random) {
        double total =
                mixture.values().stream().mapToDouble(Double::doubleValue).sum();
        double left = random.nextDouble() * total;
        ClipTask last = mixture.keySet().iterator().next();
        for (Map.Entry<ClipTask, Double> entry : new EnumMap<>(mixture).entrySet()) {
            last = entry.getKey();
            left -= entry.getValue();
            if (left < 0) {
                break;
            }
        }
        return last;
    }

    @Override
    public String toString() {
        StringJoiner tasks = new StringJoiner(" ");
        new EnumMap<>(mixture).forEach((task, share) -> tasks.add(task.label() + "=" + share));
        return world + " " + frames + "×" + clips + " " + tasks;
    }
}
