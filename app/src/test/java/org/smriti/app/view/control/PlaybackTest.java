package org.smriti.app.view.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smriti.app.session.Ground;
import org.smriti.app.state.Event;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Opened;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.state.Updater;
import org.smriti.app.view.charts.RecordedCommands;
import org.smriti.model.world.Worlds;

class PlaybackTest {

    private static final TrackInfo RIVAL = new TrackInfo(TrackInfo.RIVAL, "window", "window", 60, 5, 2, List.of());

    private final ExplorerState state = new ExplorerState();
    private final Updater updater = new Updater(state);
    private final List<Boolean> asked = new ArrayList<>();

    @BeforeEach
    void watch() {
        Playback.of(state, new RecordedCommands() {
            @Override
            public void play(boolean next) {
                asked.add(next);
                playing(next);
            }
        });
        playing(true);
    }

    private void playing(boolean now) {
        updater.apply(List.of(new Event.Playing(now)));
    }

    private void open(String world) {
        updater.apply(List.of(new Event.Began(
                new Opened(world, 7, Worlds.named(world), Optional.empty(), Ground.MAZE, 16, List.of()))));
    }

    @Test
    void whoLooksBackInWhatIsWatchedStopsIt() {
        open("parade-still");
        state.following().set(false);
        assertEquals(List.of(false), asked);
    }

    @Test
    void whoLooksBackInAMazeStopsNothing() {
        open("room");
        state.following().set(false);
        assertEquals(List.of(), asked);
    }

    @Test
    void whatItStoppedGoesOnInTheNextMaze() {
        open("parade-still");
        state.following().set(false);
        open("room");
        assertEquals(List.of(false, true), asked);
    }

    @Test
    void whatAPersonStoppedStaysSo() {
        open("parade-still");
        playing(false);
        state.following().set(false);
        open("room");
        assertEquals(List.of(), asked);
    }

    @Test
    void anotherModelStartsNothing() {
        open("parade-still");
        state.following().set(false);
        updater.apply(List.of(new Event.Joined(List.of(RIVAL), List.of())));
        assertEquals(List.of(false), asked);
    }
}
