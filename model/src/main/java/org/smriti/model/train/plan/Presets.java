package org.smriti.model.train.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.smriti.model.nn.config.AttentionSpan;
import org.smriti.model.nn.config.BlockSize;
import org.smriti.model.nn.config.LayerConfig;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.world.craft.CraftAction;
import org.smriti.model.world.maze.MazeAction;
import org.smriti.model.world.watch.WatchAction;

/** The named presets. */
public final class Presets {

    /** Degrees, of the mazes' camera. */
    private static final double FIELD_OF_VIEW = 80;

    private static final int ACTIONS = MazeAction.values().length;
    private static final int CRAFT_ACTIONS = CraftAction.ALL.size();
    private static final int FILM_ACTIONS = WatchAction.values().length;

    /**
     * For a CPU: 64×64 pixels in 16 tokens, four layers. The blocks grow with depth, every second layer attends, and what tokens draw
     * overlaps by a quarter of a patch. The state is long: with 128 instead of 64 the network recalled after 460 steps what it otherwise
     * recalled after 650. What was tried beside it stands in decisions.md.
     */
    public static final Preset TINY = new Preset(
            "tiny",
            new NetConfig(
                    64,
                    16,
                    4,
                    128,
                    128,
                    4,
                    128,
                    512,
                    5,
                    1,
                    ACTIONS,
                    FIELD_OF_VIEW,
                    NetConfig.PoseMode.ON,
                    layers(
                            4,
                            List.of(
                                    new BlockSize(1, 4),
                                    new BlockSize(1, 1),
                                    new BlockSize(2, 2),
                                    new BlockSize(4, 4)))),
            new Curriculum(List.of(
                    phase(0, "room:50:4:spin"),
                    phase(400, "room:80:3:spin=1,retrace=1,walk=3"),
                    phase(2_000, "room:80:3:spin=1,retrace=1,walk=3", "maze-5x5:120:2:spin=1,retrace=1,walk=3"),
                    phase(
                            4_500,
                            "room:80:3:spin=1,retrace=1,walk=3",
                            "maze-5x5:120:2:spin=1,retrace=1,walk=3",
                            "maze-7x7:120:2:spin=1,retrace=1,walk=3"))),
            60);

    /**
     * For a GPU: 64×64 pixels in 64 tokens, eight layers, four million parameters, so that five variants of it can be shipped. All clips are of
     * one length: what is compiled for one serves for all.
     */
    public static final Preset BASE = new Preset(
            "base",
            new NetConfig(
                    64,
                    8,
                    2,
                    128,
                    192,
                    6,
                    128,
                    480,
                    5,
                    1,
                    ACTIONS,
                    FIELD_OF_VIEW,
                    NetConfig.PoseMode.ON,
                    layers(
                            8,
                            List.of(
                                    new BlockSize(1, 8),
                                    new BlockSize(1, 1),
                                    new BlockSize(2, 2),
                                    new BlockSize(8, 8)))),
            ladder(
                    rung(0, "room:120:24:spin"),
                    rung(300, "room:120:24:spin=1,retrace=1,walk=3"),
                    rung(1_200, "maze-5x5:120:24:spin=1,retrace=1,walk=3"),
                    rung(2_400, "maze-7x7:120:24:spin=1,retrace=1,walk=3"),
                    rung(6_000, "maze-9x9:120:24:spin=1,retrace=1,walk=3")),
            240);

    /** The network of {@link #TINY} in the world of blocks: look around, take and look back, go away and come back, gather and make. */
    public static final Preset CRAFT = new Preset(
            "craft",
            TINY.hybrid().withActions(CRAFT_ACTIONS),
            new Curriculum(List.of(
                    phase(0, "craft-yard:50:4:spin"),
                    phase(400, "craft-yard:120:2:spin=1,walk=1,look-back=5"),
                    phase(1_600, "craft-yard:120:2:spin=1,walk=1,look-back=5,mine=2,place=1,bag=2"),
                    phase(4_500, "craft-yard:120:2:spin=1,walk=1,look-back=3,mine=2,place=2,bag=2,gather=2"))),
            60);

    /** The network of {@link #TINY} for films: no actions, no poses; figures that pass behind screens, then a camera that comes back. */
    public static final Preset PARADE = new Preset(
            "parade",
            TINY.hybrid().withActions(FILM_ACTIONS).with(NetConfig.PoseMode.OFF),
            new Curriculum(List.of(
                    phase(0, "parade-still:60:4:watch"),
                    phase(500, "parade-still:120:2:watch"),
                    phase(1_200, "parade-still:120:2:watch", "parade-near:120:2:watch"),
                    phase(2_200, "parade-still:120:2:watch", "parade-near:120:2:watch", "parade-near:120:2:watch"))),
            60);

    /** The network of {@link #PARADE} for a person's own films: short clips first, then longer ones. */
    public static final Preset FILM = new Preset(
            "film",
            PARADE.hybrid(),
            new Curriculum(List.of(phase(0, "film:60:4:watch"), phase(600, "film:120:2:watch"))),
            60);

    private static final List<Preset> ALL = List.of(TINY, CRAFT, PARADE, FILM, BASE);

    private Presets() {}

    /** All presets, the smallest first. */
    public static List<Preset> all() {
        return ALL;
    }

    /**
     * The preset of a name.
     *
     * @throws IllegalArgumentException if there is none; its message is one line and lists the names there are
     */
    public static Preset named(String name) {
        return ALL.stream()
                .filter(preset -> preset.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no preset is called '" + name + "'; there are "
                        + ALL.stream().map(Preset::name).collect(Collectors.joining(", "))));
    }

    /** Layers of which each scans, and every second attends. */
    private static List<LayerConfig> layers(int count, List<BlockSize> cycle) {
        return IntStream.range(0, count)
                .mapToObj(i -> new LayerConfig(
                        Optional.of(cycle.get(i % cycle.size())),
                        i % 2 == 0 ? AttentionSpan.NONE : AttentionSpan.LOCAL))
                .toList();
    }

    private static Curriculum.Phase phase(long from, String... stages) {
        return new Curriculum.Phase(
                from, Stream.of(stages).map(StageText::parse).toList());
    }

    private static Curriculum.Phase rung(long from, String stage) {
        return new Curriculum.Phase(from, List.of(StageText.parse(stage)));
    }

    /** Rungs of which each keeps those before it in the mixture, and takes every second step itself. */
    private static Curriculum ladder(Curriculum.Phase... rungs) {
        List<Curriculum.Phase> phases = new ArrayList<>();
        List<Stage> before = new ArrayList<>();
        for (Curriculum.Phase rung : rungs) {
            Stage newest = rung.stages().getFirst();
            List<Stage> turns = before.isEmpty()
                    ? List.of(newest)
                    : before.stream()
                            .flatMap(easier -> Stream.of(newest, easier))
                            .toList();
            phases.add(new Curriculum.Phase(rung.from(), turns));
            before.add(newest);
        }
        return new Curriculum(phases);
    }
}
