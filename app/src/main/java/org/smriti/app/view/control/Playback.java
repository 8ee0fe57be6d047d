package org.smriti.app.view.control;

import java.util.List;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.state.Commands;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.text.Message;

/**
 * Stops a world that goes by as a film does while a person looks back, and at its end, which it tells of. What it stopped goes on again where a
 * person walks.
 */
public final class Playback {

    private final ExplorerState state;
    private final Commands commands;
    private boolean stopped; // by itself, and not by a person

    private Playback(ExplorerState state, Commands commands) {
        this.state = state;
        this.commands = commands;
    }

    /** Watches a state from now on. */
    public static void of(ExplorerState state, Commands commands) {
        new Playback(state, commands).watch();
    }

    private void watch() {
        state.session()
                .map(session -> session.map(opened -> opened.with(List.of()))) // whichever models take part
                .subscribe((_, _) -> walkOn());
        state.following().subscribe(following -> {
            if (!following && state.isWatched()) {
                stop();
            }
        });
        state.ticks().subscribe(this::endIfOver);
        state.playing().subscribe(playing -> {
            if (playing) {
                stopped = false;
                endIfOver();
            }
        });
    }

    private void stop() {
        if (state.playing().get()) {
            commands.play(false);
            stopped = true;
        }
    }

    private void walkOn() {
        if (stopped && !state.isWatched()) {
            stopped = false;
            commands.play(true);
        }
    }

    private void endIfOver() {
        if (state.isOver() && state.playing().get() && state.following().get()) {
            stop();
            state.note()
                    .set(Message.of(
                            "film.over",
                            state.keysHere().getValue().label(UserCommand.REGENERATE),
                            state.keysHere().getValue().label(UserCommand.AGAIN)));
        }
    }
}
