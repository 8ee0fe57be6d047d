package org.smriti.app.tour;

import org.smriti.app.session.Mode;
import org.smriti.app.state.Commands;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.TrackInfo;

/** What the window does by itself when a step of a tour begins. */
public sealed interface Preparation {

    /** Does it; what takes long comes later, as with everything that is asked for. */
    void perform(ExplorerState state, Commands commands);

    /** Begins anew in a world, time passing. */
    record Open(String world, long seed) implements Preparation {
        @Override
        public void perform(ExplorerState state, Commands commands) {
            commands.open(world, seed);
            commands.play(true);
        }
    }

    /** Gives the models something else to remember. */
    record Remember(Mode mode) implements Preparation {
        @Override
        public void perform(ExplorerState state, Commands commands) {
            commands.mode(mode);
        }
    }

    /** Opens a chart. */
    record Chart(String id) implements Preparation {
        @Override
        public void perform(ExplorerState state, Commands commands) {
            state.chart().set(id);
        }
    }

    /** Lets a model play the rival, if it is there. */
    record Rival(String model) implements Preparation {
        @Override
        public void perform(ExplorerState state, Commands commands) {
            if (state.models().contains(model)) {
                commands.cast(TrackInfo.RIVAL, model);
            }
        }
    }
}
