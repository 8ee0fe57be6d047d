package org.smriti.app.view.charts.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.smriti.app.session.tick.FramePrediction;
import org.smriti.app.session.tick.Provenance;
import org.smriti.app.session.tick.Step;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.session.tick.TrackTick;
import org.smriti.model.world.Worlds;
import org.smriti.model.world.sight.Age;
import org.smriti.model.world.sight.LastSeen;
import org.smriti.model.world.watch.WatchAction;

class DistancesTest {

    private static final int NEW = 7;

    /** Steps with ages and what the models' memories were given. */
    private static List<Tick> ticks(List<Integer> ages, List<Provenance> kept) {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            byte[] frame = new byte[3];
            int age = ages.get(i % ages.size());
            Step step = new Step(
                    i,
                    WatchAction.WATCH,
                    Worlds.named("parade-still").start(0).snapshot(),
                    Worlds.named("parade-still").start(0).pose(),
                    frame,
                    false,
                    frame,
                    new LastSeen(age, 0, 0, age == Age.SKY ? 1 : 0));
            FramePrediction prediction = new FramePrediction(frame, kept.get(i), 20, 1, 40, 1);
            ticks.add(new Tick(0, step, Map.of("Smriti", TrackTick.predictionOnly(prediction))));
        }
        return ticks;
    }

    private static List<Provenance> repeated(int observed, Provenance then, int times) {
        return IntStream.range(0, observed + times)
                .mapToObj(i -> i < observed ? Provenance.OBSERVED : then)
                .toList();
    }

    @Test
    void whereViewsHaveAgesTheseCount() {
        Distances distances = Distances.of(
                ticks(List.of(Age.NEVER, 3, Age.SKY, 30), repeated(2, Provenance.IMAGINED, 2)), OptionalInt.empty());

        assertEquals(Distances.Since.SEEN, distances.since());
        assertEquals(List.of(NEW, 0, Distances.NONE, 2), distances.bins());
        assertEquals(List.of(1), distances.steps(0));
        assertEquals(Distances.NONE, distances.at(4));
        assertEquals(Distances.NONE, distances.at(-1));
    }

    @Test
    void ofAFilmItCountsWhenAnythingWasShown() {
        List<Provenance> kept = new ArrayList<>(repeated(3, Provenance.IMAGINED, 27));
        kept.add(Provenance.OBSERVED);
        kept.add(Provenance.OBSERVED);
        Distances distances = Distances.of(ticks(List.of(Age.SKY), kept), OptionalInt.empty());

        assertEquals(Distances.Since.SHOWN, distances.since());
        assertEquals(NEW, distances.at(0)); // nothing was shown before
        for (int step = 1; step < 32; step++) {
            int after = step <= 2 || step == 31 ? 1 : step - 2; // frames after the last one shown
            assertEquals(after <= 10 ? 0 : after <= 25 ? 1 : 2, distances.at(step), "step " + step);
        }
    }

    @Test
    void whatWasMadeFromNothingHasSeenNothing() {
        List<Provenance> kept = repeated(5, Provenance.REGENERATED, 4);

        Distances clean = Distances.of(ticks(List.of(Age.SKY), kept), OptionalInt.empty());
        Distances blind = Distances.of(ticks(List.of(Age.SKY), kept), OptionalInt.of(5));

        assertEquals(List.of(NEW, 0, 0, 0, 0, 0, 0, 0, 0), clean.bins());
        assertEquals(List.of(NEW, 0, 0, 0, 0, NEW, NEW, NEW, NEW), blind.bins());
    }
}
