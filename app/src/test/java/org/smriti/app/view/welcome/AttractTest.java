package org.smriti.app.view.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.smriti.app.session.Ground;
import org.smriti.app.session.tick.Step;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.state.Commands;
import org.smriti.app.state.Event;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Opened;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.state.Updater;
import org.smriti.model.world.AgentState;
import org.smriti.model.world.Pose;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.MazeAction;
import org.smriti.model.world.maze.sim.MazeWorlds;
import org.smriti.model.world.sight.LastSeen;

class AttractTest {

    private static final long SECOND = 1_000_000_000L;
    private static final double QUARTER = Math.PI / 2;

    private final ExplorerState state = new ExplorerState();
    private final Updater updater = new Updater(state);
    private final List<String> asked = new ArrayList<>();
    private final Attract attract = new Attract(state, recording());
    private long now = SECOND;

    @Test
    void afterAMomentItTurnsRoundSeeingAndThenTwiceWithItsEyesClosed() {
        open();
        attract.begin();
        pass(5);
        assertThat(asked).isEmpty();

        pass(2);
        assertThat(asked).containsExactly("demonstrate true", "mode FOLLOW", "hold LEFT");
        turn(3);
        assertThat(attract.act().get()).isEqualTo(Attract.Act.SEEING);
        turn(1);
        assertThat(attract.act().get()).isEqualTo(Attract.Act.CLOSING);
        pass(3);
        assertThat(asked).endsWith("hold NOOP", "demonstrate true", "mode IMAGINE", "hold LEFT");
        turn(7);
        assertThat(attract.act().get()).isEqualTo(Attract.Act.IMAGINING);
        turn(1);
        assertThat(attract.act().get()).isEqualTo(Attract.Act.RESTING);
        pass(5);
        assertThat(attract.act().get()).isEqualTo(Attract.Act.SEEING);
    }

    @Test
    void whoeverBeginsFindsTheWorldAsAtTheStart() {
        open();
        attract.begin();
        pass(7);
        turn(2);
        asked.clear();

        attract.end();

        assertThat(asked).containsExactly("hold NOOP", "demonstrate false");
        pass(60);
        assertThat(asked).as("nothing more by itself").hasSize(2);
    }

    @Test
    void beforeItHasMovedAnythingItsEndChangesNothing() {
        open();
        attract.begin();
        pass(5);

        attract.end();

        assertThat(asked).isEmpty();
    }

    @Test
    void stepsOfAPersonMakeItWaitAgain() {
        open();
        attract.begin();
        pass(5);
        turn(1);
        pass(60);

        assertThat(asked).isEmpty();
    }

    @Test
    void whereNoModelTakesPartItWaits() {
        open(List.of());
        attract.begin();
        pass(60);

        assertThat(asked).isEmpty();
    }

    private void open() {
        open(List.of(new TrackInfo(TrackInfo.SMRITI, "hybrid", "hybrid", 60, 5, 2, List.of())));
    }

    private void open(List<TrackInfo> tracks) {
        Maze maze = MazeWorlds.named("room").maze(7);
        updater.apply(List.of(new Event.Began(
                new Opened("room", 7, MazeWorlds.named("room"), Optional.of(maze), Ground.MAZE, 16, tracks))));
        tick(0);
    }

    private void pass(int seconds) {
        for (int i = 0; i < 10 * seconds; i++) {
            now += SECOND / 10;
            attract.pulse(now);
        }
    }

    /** Takes steps of a quarter turn each. */
    private void turn(int quarters) {
        for (int i = 0; i < quarters; i++) {
            tick(state.ticks().getLast().step().pose().heading() + QUARTER);
            now += SECOND / 10;
            attract.pulse(now);
        }
    }

    private void tick(double heading) {
        AgentState agent = () -> new Pose(1, 1, heading);
        byte[] frame = new byte[16 * 16 * 3];
        Step step = new Step(
                state.ticks().size(), MazeAction.LEFT, agent, agent.pose(), frame, false, frame, LastSeen.UNKNOWN);
        updater.apply(List.of(new Event.Ticked(new Tick(0, step, Map.of()), 10, 0)));
    }

    /** Commands that only write down what was asked. */
    private Commands recording() {
        return (Commands) Proxy.newProxyInstance(
                Commands.class.getClassLoader(), new Class<?>[] {Commands.class}, (proxy, method, arguments) -> {
                    asked.add(method.getName() + " "
                            + Arrays.stream(arguments).map(String::valueOf).collect(Collectors.joining(" ")));
                    return null;
                });
    }
}
