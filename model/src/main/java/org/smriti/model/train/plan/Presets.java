package org.smriti.model.train.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.smriti.model.nn.AttentionSpan;
import org.smriti.model.nn.BlockSize;
import org.smriti.model.nn.LayerConfig;
import org.smriti.model.nn.NetConfig;

/** The presets that have a name. */
public final class Presets {

    /** Degrees: the camera of the maze. */
    private static final double FIELD_OF_VIEW = 80;

    /**
     * For a CPU: 32×32 pixels in 16 tokens, four layers. The blocks grow with depth. The state is long: with 128 instead of 64 the
     * network recalled after 460 steps what it otherwise recalled after 650.
     */
    public static final Preset TINY = new Preset(
            "tiny",
            new NetConfig(
                    32,
                    8,
                    64,
                    128,
                    4,
                    128,
                    384,
                    5,
                    1,
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
                    phase(2_800, "room:80:3:spin=1,retrace=1,walk=3", "maze-5x5:80:3:spin=1,retrace=1,walk=3"))),
            60);

    /** For a GPU: 64×64 pixels in 64 tokens, ten layers. */
    public static final Preset BASE = new Preset(
            "base",
            new NetConfig(
                    64,
                    8,
                    128,
                    384,
                    8,
                    64,
                    1_536,
                    5,
                    1,
                    FIELD_OF_VIEW,
                    NetConfig.PoseMode.ON,
                    layers(
                            10,
                            List.of(
                                    new BlockSize(1, 8),
                                    new BlockSize(1, 1),
                                    new BlockSize(2, 2),
                                    new BlockSize(8, 8)))),
            ladder(
                    rung(0, "room:60:16:spin"),
                    rung(3_000, "room:80:12:retrace,out-and-back"),
                    rung(6_000, "room:100:8:walk"),
                    rung(10_000, "maze-5x5:150:6:retrace,walk"),
                    rung(20_000, "maze-7x7:200:4:retrace,walk"),
                    rung(30_000, "maze-9x9:300:3:retrace,walk")),
            240);

    private static final List<Preset> ALL = List.of(TINY, BASE);

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

    private static List<LayerConfig> layers(int count, List<BlockSize> cycle) {
        return IntStream.range(0, count)
                .mapToObj(i -> new LayerConfig(Optional.of(cycle.get(i % cycle.size())), AttentionSpan.LOCAL))
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
