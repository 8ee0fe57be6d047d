package org.smriti.app.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.smriti.app.session.tick.FramePrediction;
import org.smriti.app.session.tick.Provenance;
import org.smriti.app.session.tick.Step;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.session.tick.TrackTick;
import org.smriti.model.world.AgentState;
import org.smriti.model.world.Pose;
import org.smriti.model.world.maze.MazeAction;
import org.smriti.model.world.sight.LastSeen;

class VerdictsTest {

    private static final LastSeen RECENT = new LastSeen(3, 0, 0, 0);
    private static final LastSeen LONG_AGO = new LastSeen(44, 0, 1, 0);

    private final Verdicts verdicts = new Verdicts("Smriti");

    @Test
    void aViewThatWasJustSeenIsNotJudged() {
        assertThat(verdicts.of(List.of(shown(10, RECENT), shown(10, RECENT)), 1))
                .isEmpty();
    }

    @Test
    void aPredictionThreeDecibelsNearerThanTheMeanOfWhatWasShownRemembersIt() {
        // shown 40 and 80: a mean of 60, which is 20 from the truth; 3 dB nearer is 14.2 away
        List<Tick> ticks = List.of(shown(40, RECENT), shown(80, RECENT), imagined(80, 66, 65, LONG_AGO));

        Verdicts.OfStep verdict = verdicts.of(ticks, 2).orElseThrow();

        assertThat(verdict.age()).isEqualTo(44);
        assertThat(verdict.mean()).isEqualTo(20 * Math.log10(255 / 20.0), within(1e-9));
        assertThat(verdict.byTrack()).isEqualTo(Map.of("Smriti", Verdict.REMEMBERED, "Rival", Verdict.FORGOTTEN));
    }

    @Test
    void whatIsNearerThanTheMeanButFarFromClearIsRememberedRoughly() {
        // shown 0 and 160: a mean of 80, which is 80 from the truth; 21.6 dB are nearer by far, and not yet clear
        List<Tick> ticks = List.of(shown(0, RECENT), shown(160, RECENT), imagined(0, 21, 20, LONG_AGO));

        assertThat(verdicts.of(ticks, 2).orElseThrow().byTrack())
                .isEqualTo(Map.of("Smriti", Verdict.ROUGHLY, "Rival", Verdict.REMEMBERED));
    }

    @Test
    void aViewOfWhichMuchWasNeverSeenIsNotJudged() {
        LastSeen halfNew = new LastSeen(44, 0.4, 0.6, 0);

        assertThat(verdicts.of(List.of(shown(40, RECENT), imagined(80, 66, 65, halfNew)), 1))
                .isEmpty();
    }

    @Test
    void framesThatWereImaginedDoNotCountAsShown() {
        List<Tick> ticks = new ArrayList<>(List.of(shown(40, RECENT), shown(80, RECENT)));
        double mean = meanOf(ticks, imagined(80, 66, 65, LONG_AGO));
        ticks.add(imagined(200, 200, 200, RECENT));

        assertThat(meanOf(ticks, imagined(80, 66, 65, LONG_AGO))).isEqualTo(mean);
    }

    @Test
    void goingBackAndToAnotherBranchForgetsWhatIsNotOnTheWay() {
        Tick first = shown(40, RECENT);
        List<Tick> one = List.of(first, shown(200, RECENT), shown(10, RECENT), imagined(80, 66, 65, LONG_AGO));
        List<Tick> other = List.of(first, shown(80, RECENT), imagined(80, 66, 65, LONG_AGO));
        double fresh = new Verdicts("Smriti").of(other, 2).orElseThrow().mean();

        verdicts.of(one, 3);

        assertThat(verdicts.of(other, 2).orElseThrow().mean()).isEqualTo(fresh);
    }

    @Test
    void beforeAnythingIsShownThereIsNothingToRemember() {
        assertThat(verdicts.of(List.of(imagined(80, 66, 65, LONG_AGO)), 0)).isEmpty();
    }

    private double meanOf(List<Tick> before, Tick last) {
        List<Tick> all = new ArrayList<>(before);
        all.add(last);
        return verdicts.of(all, all.size() - 1).orElseThrow().mean();
    }

    private static Tick shown(int grey, LastSeen seen) {
        return tick(grey, grey, grey, Provenance.OBSERVED, seen);
    }

    private static Tick imagined(int truth, int smriti, int rival, LastSeen seen) {
        return tick(truth, smriti, rival, Provenance.IMAGINED, seen);
    }

    private static Tick tick(int truth, int smriti, int rival, Provenance kept, LastSeen seen) {
        AgentState agent = () -> new Pose(0, 0, 0);
        Step step = new Step(0, MazeAction.NOOP, agent, agent.pose(), grey(truth), false, grey(truth), seen);
        return new Tick(0, step, Map.of("Smriti", track(step, smriti, kept), "Rival", track(step, rival, kept)));
    }

    private static TrackTick track(Step step, int grey, Provenance kept) {
        FramePrediction prediction = FramePrediction.of(grey(grey), kept, step, 16, 0, 1);
        return new TrackTick(prediction, List.of(), List.of(), List.of(), 0, 0, "");
    }

    private static byte[] grey(int value) {
        byte[] frame = new byte[16 * 16 * 3];
        Arrays.fill(frame, (byte) value);
        return frame;
    }
}
