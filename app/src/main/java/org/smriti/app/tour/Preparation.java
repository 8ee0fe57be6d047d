package org.smriti.app.tour;

import org.smriti.app.session.Mode;
import org.smriti.app.state.Commands;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.TrackInfo;

/** What is done for the person when a step of a tour begins. */
public sealed interface Preparation {

    /** Does it; the results of commands arrive later, as always. */
    void perform(ExplorerState state, Commands commands);

    /** Begins a session in a world, not paused. */
    record Open(String world, long seed) implements Preparation {
        @Override
        public void perform(ExplorerState state, Commands commands) {
            commands.open(world, seed);
            commands.play(true);
        }
    }

    /** Changes what the models are given to remember. */
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

    /** Makes a model the rival, if it is there. */
    record Rival(String model) implements Preparation {
        @Override
        public void perform(ExplorerState state, Commands commands) {
            if (state.models().contains(model)) {
                commands.assign(TrackInfo.RIVAL, model);
            }
        }
    }
}
