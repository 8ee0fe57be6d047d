package org.smriti.app.view.control;

import java.util.Optional;
import org.smriti.app.state.Commands;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Opened;
import org.smriti.app.text.Message;
import org.smriti.model.world.World;

/**
 * Lets a world that is only watched go by as a film does: it plays when it is opened, stands still while somebody looks back, and says when it is
 * over.
 */
public final class Playback {

    private final ExplorerState state;
    private final Commands commands;

    private Playback(ExplorerState state, Commands commands) {
        this.state = state;
        this.commands = commands;
    }

    /** Watches a state from now on. */
    public static void of(ExplorerState state, Commands commands) {
        new Playback(state, commands).watch();
    }

    private void watch() {
        state.session().subscribe(() -> {
            if (isWatched()) {
                commands.play(true);
            }
        });
        state.following().subscribe(following -> {
            if (!following && isWatched()) {
                commands.play(false);
            }
        });
        state.ticks().subscribe(this::endIfOver);
    }

    private Optional<World> world() {
        return state.session().get().map(Opened::kind);
    }

    private boolean isWatched() {
        return world().filter(World::isWatched).isPresent();
    }

    private void endIfOver() {
        int steps = state.ticks().size();
        boolean over = world().map(World::frames)
                .filter(frames -> frames.isPresent() && steps >= frames.getAsInt())
                .isPresent();
        if (over && state.playing().get() && state.following().get()) {
            commands.play(false);
            state.note().set(Message.of("film.over"));
        }
    }
}
