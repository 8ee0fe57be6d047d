package org.smriti.model.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.smriti.model.eval.score.Interval;
import org.smriti.model.eval.score.Psnr;
import org.smriti.model.eval.task.Spin;
import org.smriti.model.eval.task.Task;
import org.smriti.model.memory.Memory;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Renderer;
import org.smriti.model.world.Trajectory;

/**
 * The strongest proof of what the scan states hold: a model is shown several worlds along the same walk, then goes on in each with the
 * states of the next one. If the states are the memory, the frames generated are those of the next world.
 *
 * <p>Only frames whose content was last shown beyond the window count, since the window keeps showing a world its own frames.
 */
public final class StateSwap {

    private static final double SAME = 1e-6;

    /**
     * The result of one operation.
     *
     * @param name of the operation
     * @param own PSNR against the world whose context was shown
     * @param other PSNR against the world whose states it got; where states were not swapped, against the next world
     */
    public record Row(String name, Interval own, Interval other) {}

    private final EvalSpec spec;
    private final Renderer renderer;
    private final List<List<EvalEpisode>> groups;

    /**
     * Renders the worlds.
     *
     * @throws IllegalArgumentException with fewer than two episodes, or if the worlds cannot be walked alike
     */
    public StateSwap(EvalSpec spec, Renderer renderer) {
        if (spec.episodes() < 2) {
            throw new IllegalArgumentException(
                    "states are swapped between two episodes at least, not " + spec.episodes());
        }
        this.spec = spec;
        this.renderer = renderer;
        int count = Math.min(spec.episodes() / 2, Math.ceilDiv(spec.episodes(), Math.max(2, spec.atOnce())));
        groups = IntStream.range(0, count)
                .mapToObj(group -> IntStream.range((int) ((long) spec.episodes() * group / count), (int)
                                ((long) spec.episodes() * (group + 1) / count))
                        .mapToObj(this::episode)
                        .toList())
                .map(this::alike)
                .toList();
    }

    /** How many roll-outs {@link #run} takes for a network. */
    public int size(NetConfig net) {
        return groups.size() * operations(net).size();
    }

    /**
     * Runs every operation on one network.
     *
     * @param done is given the name of an operation after each of its roll-outs
     */
    public List<Row> run(NetConfig net, BatchRollout rollout, Consumer<String> done) {
        Map<String, List<Interval.Part>> own = new LinkedHashMap<>();
        Map<String, List<Interval.Part>> other = new LinkedHashMap<>();
        for (List<EvalEpisode> episodes : groups) {
            List<LastShown> lastShown = episodes.stream()
                    .map(episode -> LastShown.of(episode, renderer.size(), spec.commit()))
                    .toList();
            operations(net).forEach((name, surgery) -> {
                List<List<byte[]>> frames = rollout.run(episodes, surgery);
                for (int i = 0; i < episodes.size(); i++) {
                    EvalEpisode next = episodes.get((i + 1) % episodes.size());
                    own.computeIfAbsent(name, _ -> new ArrayList<>())
                            .add(part(frames.get(i), episodes.get(i), lastShown.get(i)));
                    other.computeIfAbsent(name, _ -> new ArrayList<>())
                            .add(part(frames.get(i), next, lastShown.get(i)));
                }
                done.accept(name);
            });
        }
        return own.keySet().stream()
                .map(name -> new Row(name, Interval.of(own.get(name)), Interval.of(other.get(name))))
                .toList();
    }

    private static Map<String, Consumer<Memory>> operations(NetConfig net) {
        Map<String, Consumer<Memory>> operations = new LinkedHashMap<>();
        int layers = net.layers().size();
        operations.put("own states", _ -> {});
        operations.put("swapped states", Memory::rotateStates);
        operations.put("own states, window cut", Memory::clearWindow);
        operations.put("swapped states, window cut", memory -> {
            memory.rotateStates();
            memory.clearWindow();
        });
        operations.put("all states zeroed", memory -> IntStream.range(0, layers).forEach(memory::clearState));
        for (int layer = 0; layer < layers; layer++) {
            int number = layer;
            net.layers()
                    .get(layer)
                    .scan()
                    .ifPresent(block -> operations.put(
                            "layer " + number + " (" + block.height() + "×" + block.width() + ") zeroed",
                            memory -> memory.clearState(number)));
        }
        return operations;
    }

    private EvalEpisode episode(int number) {
        long seed = spec.seed() + number;
        return EvalEpisode.of(task(), spec.world().start(seed), seed, spec.split(), renderer);
    }

    /** The task; a spin always turns left, so that all episodes turn alike. */
    private Task task() {
        return spec.task() instanceof Spin spin ? new Spin(spin.pause(), Spin.Sense.LEFT) : spec.task();
    }

    /** The episodes as they are if their walks are the same relative to their starts; else all along the first one's walk. */
    private List<EvalEpisode> alike(List<EvalEpisode> episodes) {
        EvalEpisode first = episodes.getFirst();
        if (episodes.stream().allMatch(episode -> sameWay(episode.walk(), first.walk()))) {
            return episodes;
        }
        return episodes.stream().map(episode -> moved(episode, first.walk())).toList();
    }

    private static boolean sameWay(Trajectory a, Trajectory b) {
        return a.actions().equals(b.actions())
                && IntStream.range(0, a.length()).allMatch(i -> {
                    Pose p = relative(a, i);
                    Pose q = relative(b, i);
                    return Math.abs(p.x() - q.x()) < SAME
                            && Math.abs(p.y() - q.y()) < SAME
                            && Math.abs(p.heading() - q.heading()) < SAME;
                });
    }

    private static Pose relative(Trajectory walk, int frame) {
        Pose start = walk.pose(0);
        Pose pose = walk.pose(frame);
        double east = pose.x() - start.x();
        double north = pose.y() - start.y();
        return new Pose(
                start.directionX() * east + start.directionY() * north,
                start.directionX() * north - start.directionY() * east,
                pose.heading() - start.heading());
    }

    private EvalEpisode moved(EvalEpisode episode, Trajectory walk) {
        for (Pose pose : walk.poses()) {
            if (!episode.start().isFree(pose)) {
                throw new IllegalArgumentException(
                        "states can be swapped only between worlds that can be walked alike: "
                                + "take the task spin, or the world room");
            }
        }
        return EvalEpisode.along(walk, spec.task(), episode.start(), episode.seed(), episode.context(), renderer);
    }

    private static Interval.Part part(List<byte[]> predicted, EvalEpisode truth, LastShown lastShown) {
        double sum = 0;
        int frames = 0;
        for (int i = 0; i < predicted.size(); i++) {
            if (lastShown.frames().get(i).isBeyondWindow()) {
                sum += Psnr.of(predicted.get(i), truth.truth().get(truth.context() + i));
                frames++;
            }
        }
        return new Interval.Part(sum, frames);
    }
}
