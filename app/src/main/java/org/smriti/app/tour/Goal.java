package org.smriti.app.tour;

import java.util.List;
import org.smriti.app.session.Branch;
import org.smriti.app.session.Provenance;
import org.smriti.app.session.Tick;
import org.smriti.app.session.TrackTick;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.TrackInfo;

/** What a step of a tour waits for. */
public sealed interface Goal {

    /**
     * Whether the person has reached it.
     *
     * @param since the state when the step of the tour began
     */
    boolean isMet(ExplorerState state, Mark since);

    /** No goal: the person reads, and asks for the next step. */
    record Read() implements Goal {
        @Override
        public boolean isMet(ExplorerState state, Mark since) {
            return false;
        }
    }

    /** Taking that many steps. */
    record Stepped(int steps) implements Goal {
        @Override
        public boolean isMet(ExplorerState state, Mark since) {
            return state.ticks().size() - first(since) >= steps;
        }
    }

    /** Turning by that many degrees, to either side. */
    record Turned(int degrees) implements Goal {
        @Override
        public boolean isMet(ExplorerState state, Mark since) {
            List<Tick> ticks = state.ticks();
            double turned = 0;
            for (int i = first(since); i < ticks.size(); i++) {
                turned += Math.abs(heading(ticks.get(i)) - heading(ticks.get(i - 1)));
            }
            return Math.toDegrees(turned) >= degrees;
        }
    }

    /** Seeing a frame of which at least that share, in percent, was last shown before the attention window. */
    record Revisited(int percent) implements Goal {
        @Override
        public boolean isMet(ExplorerState state, Mark since) {
            return state.ticks().size() > since.steps()
                    && 100 * state.ticks().getLast().step().lastSeen().older() >= percent;
        }
    }

    /** Choosing what the models are given. */
    record Mode(org.smriti.app.session.Mode mode) implements Goal {
        @Override
        public boolean isMet(ExplorerState state, Mark since) {
            return state.mode().get() == mode;
        }
    }

    /** Having that many frames imagined. */
    record Imagined(int frames) implements Goal {
        @Override
        public boolean isMet(ExplorerState state, Mark since) {
            List<Tick> ticks = state.ticks();
            return ticks.subList(Math.min(ticks.size(), first(since)), ticks.size()).stream()
                            .filter(Imagined::isImagined)
                            .count()
                    >= frames;
        }

        private static boolean isImagined(Tick tick) {
            TrackTick track = tick.tracks().get(TrackInfo.SMRITI);
            return track != null && track.prediction().kept() == Provenance.IMAGINED;
        }
    }

    /** Regenerating a branch after at least {@code least} and at most {@code most} clean frames. */
    record Regenerated(int least, int most) implements Goal {
        @Override
        public boolean isMet(ExplorerState state, Mark since) {
            return state.branches().stream()
                    .skip(since.branches())
                    .anyMatch(branch -> branch.origin() instanceof Branch.Origin.Regenerated how
                            && how.prefix() >= least
                            && how.prefix() <= most);
        }
    }

    /** Looking at a chart. */
    record Chart(String id) implements Goal {
        @Override
        public boolean isMet(ExplorerState state, Mark since) {
            return state.chart().get().equals(id);
        }
    }

    /** Looking back at least that many steps from the newest. */
    record LookedBack(int steps) implements Goal {
        @Override
        public boolean isMet(ExplorerState state, Mark since) {
            return state.playhead().get() >= 0
                    && state.ticks().size() - 1 - state.playhead().get() >= steps;
        }
    }

    private static int first(Mark since) {
        return Math.max(1, since.steps()); // the very first step shows where the agent stands: no person took it
    }

    private static double heading(Tick tick) {
        return tick.step().pose().heading();
    }
}
