package org.smriti.app.view.charts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.smriti.app.session.Ground;
import org.smriti.app.session.Study;
import org.smriti.app.session.Sweep;
import org.smriti.app.session.tick.AttentionSummary;
import org.smriti.app.session.tick.FramePrediction;
import org.smriti.app.session.tick.Provenance;
import org.smriti.app.session.tick.Step;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.session.tick.TrackTick;
import org.smriti.app.state.Event;
import org.smriti.app.state.Opened;
import org.smriti.app.state.TrackInfo;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.MazeAction;
import org.smriti.model.world.maze.render.MazeRenderer;
import org.smriti.model.world.maze.render.Textures;
import org.smriti.model.world.maze.sim.MazeSimulation;
import org.smriti.model.world.maze.sim.MazeWorlds;
import org.smriti.model.world.sight.Age;
import org.smriti.model.world.sight.LastSeen;

/** A session with made-up results that look plausible; no model has run. */
public final class Synthetic {

    /** Pixels on a side. */
    public static final int SIDE = 32;

    private static final int GRID = 4;
    private static final int CHUNK = 5;
    private static final int BLIND = 2; // number of the layer that has no attention
    private static final AttentionSummary NOWHERE = new AttentionSummary(0, new float[0], 0, new float[0]);
    private static final List<List<Integer>> BLOCKS =
            List.of(List.of(1, 4), List.of(1, 1), List.of(2, 2), List.of(4, 4));

    private final Random random = new Random(5);
    private final Maze maze = MazeWorlds.named("maze-9x9").maze(11);
    private final MazeSimulation simulation = MazeSimulation.start(maze, 11);
    private final MazeRenderer renderer = new MazeRenderer(SIDE, Textures.painted());

    /** The session as the window knows it. */
    public Opened opened() {
        return new Opened(
                "maze-9x9",
                11,
                simulation.world(),
                Optional.of(maze),
                Ground.MAZE,
                SIDE,
                List.of(info("Smriti", "hybrid"), info("Rival", "causal")));
    }

    private static TrackInfo info(String track, String variant) {
        return new TrackInfo(track, variant, variant, 60, CHUNK, GRID, BLOCKS);
    }

    /** Its first steps: turns and walks in a loop. */
    public List<Event> walk(int steps) {
        List<Event> events = new ArrayList<>(List.of(new Event.Began(opened())));
        for (int i = 0; i < steps; i++) {
            double latency = i == 0 ? 1900 : 60 + 12 * random.nextGaussian() + (i % 40 == 7 ? 90 : 0);
            events.add(new Event.Ticked(tick(i), 10, latency));
        }
        return events;
    }

    /** A step on which Smriti's memory has half the norms of its untouched twin's. */
    Event operated(Tick tick) {
        TrackTick twin = tick.tracks().get(TrackInfo.SMRITI);
        List<float[]> halved = twin.stateNorms().stream()
                .map(norms -> {
                    float[] half = norms.clone();
                    for (int i = 0; i < half.length; i++) {
                        half[i] /= 2;
                    }
                    return half;
                })
                .toList();
        TrackTick changed = new TrackTick(
                twin.prediction(),
                twin.upcoming(),
                halved,
                twin.summaries(),
                twin.memoryBytes(),
                twin.memoryFrames(),
                twin.why());
        Map<String, TrackTick> tracks = new HashMap<>(tick.tracks());
        tracks.put(TrackInfo.SMRITI, changed);
        tracks.put(Tick.TWIN, twin);
        return new Event.Ticked(new Tick(tick.branch(), tick.step(), tracks, Optional.of(TrackInfo.SMRITI)), 10, 60);
    }

    /** The step of that number, counted from 0; to be asked for in order. */
    Tick tick(int index) {
        if (index > 0) {
            simulation.step(index % 12 < 5 ? MazeAction.LEFT : MazeAction.FORWARD);
        }
        byte[] truth = new byte[renderer.frameBytes()];
        renderer.render(maze, simulation.pose(), truth);
        int[] ages = {3, 6, 8, 14, 20, 33, 47, 80, 130, 210, Age.NEVER};
        LastSeen seen = new LastSeen(
                index < 20 ? Age.NEVER : ages[Math.min(ages.length - 1, random.nextInt(ages.length))],
                0,
                index / 400.0,
                0.2);
        Step step =
                new Step(index, MazeAction.LEFT, simulation.snapshot(), simulation.pose(), truth, false, truth, seen);
        double age = seen.age() > 100_000 ? 400 : seen.age();
        return new Tick(
                0,
                step,
                Map.of(
                        "Smriti", track(index, truth, 24 - 0.9 * Math.log(1 + age), 3.1, 55),
                        "Rival",
                                track(
                                        index,
                                        truth,
                                        23 - 2.2 * Math.log(1 + age),
                                        1 + 0.05 * index,
                                        40 + 0.35 * index)));
    }

    private TrackTick track(int index, byte[] truth, double psnr, double megabytes, double millis) {
        FramePrediction prediction = new FramePrediction(
                noisy(truth, 30),
                Provenance.OBSERVED,
                psnr + 1.5 * random.nextGaussian(),
                0.7,
                index == 0 ? 2500 : millis + 5 * random.nextGaussian(),
                2);
        return new TrackTick(
                prediction,
                List.of(),
                norms(index),
                summaries(index),
                (long) (megabytes * 1048576),
                index + 1,
                "synthetic");
    }

    private byte[] noisy(byte[] frame, int strength) {
        byte[] noisy = frame.clone();
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] = (byte) Math.clamp((noisy[i] & 0xff) + Math.round(strength * random.nextGaussian()), 0, 255);
        }
        return noisy;
    }

    private List<float[]> norms(int index) {
        int chunks = (index + 1) / CHUNK;
        List<float[]> norms = new ArrayList<>();
        for (int layer = 0; layer < BLOCKS.size(); layer++) {
            int count = chunks == 0
                    ? 0
                    : GRID * GRID / BLOCKS.get(layer).get(0) / BLOCKS.get(layer).get(1);
            float[] own = new float[count];
            for (int block = 0; block < count; block++) {
                double filled = 1 - Math.exp(-chunks / (6.0 + 9 * layer));
                own[block] = (float) (filled * (4 + 3 * layer + 2 * Math.sin(block + chunks / 7.0)));
            }
            norms.add(own);
        }
        return norms;
    }

    private List<AttentionSummary> summaries(int index) {
        int own = index % CHUNK + (index >= CHUNK ? CHUNK : 0);
        return IntStream.range(0, BLOCKS.size())
                .mapToObj(layer -> layer == BLIND ? NOWHERE : summary(own, layer))
                .toList();
    }

    private AttentionSummary summary(int own, int layer) {
        int patches = GRID * GRID;
        float[] byPatch = new float[(own + 1) * patches];
        float sum = 0;
        for (int i = 0; i < byPatch.length; i++) {
            byPatch[i] = (float) Math.exp(1.4 * random.nextGaussian() + 0.2 * (i / patches) * (1 + layer % 2));
            sum += byPatch[i];
        }
        float[] byFrame = new float[own + 1];
        for (int i = 0; i < byPatch.length; i++) {
            byPatch[i] /= sum;
            byFrame[i / patches] += byPatch[i];
        }
        return new AttentionSummary(own, byFrame, 9, byPatch);
    }

    /** A sweep in which longer prefixes give better frames, more so for Smriti. */
    static Sweep sweep() {
        return new Sweep(
                60,
                IntStream.of(0, 1, 5, 10, 25, 50, 60)
                        .mapToObj(prefix -> new Sweep.Point(
                                prefix,
                                Map.of(
                                        TrackInfo.SMRITI,
                                        14 + 3 * Math.log1p(prefix),
                                        TrackInfo.RIVAL,
                                        14 + Math.log1p(prefix))))
                        .toList());
    }

    /** A study of a step. */
    public Study study(Tick tick, int steps) {
        List<byte[]> frames = IntStream.range(0, steps)
                .mapToObj(i -> noisy(tick.step().truth(), 90 / (i + 1)))
                .toList();
        List<Double> psnr =
                IntStream.range(0, steps).mapToObj(i -> 14 + 2.0 * i).toList();
        return new Study(
                "Smriti",
                0,
                tick.step().index(),
                frames,
                psnr,
                tick.tracks().get("Smriti").summaries());
    }
}
