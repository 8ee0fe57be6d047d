package org.smriti.app.tour;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.session.Branch;
import org.smriti.app.session.tick.Provenance;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.session.tick.TrackTick;
import org.smriti.app.state.Driver;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Opened;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.text.Message;
import org.smriti.model.world.Deed;
import org.smriti.model.world.Pose;

/**
 * What a step of a tour waits for. It is reached by something that the person does after it has begun to count, never by how things stand
 * already: what would be met at once is undone first.
 */
public sealed interface Goal {

    /**
     * Whether the person has reached it.
     *
     * @param since the state when it began to count
     */
    boolean isMet(ExplorerState state, Mark since);

    /** What has to be undone before it begins to count, so that the person does it. */
    default Optional<Preparation> undoing(ExplorerState state) {
        return Optional.empty();
    }

    /** What keeps a person from reaching it as things stand; {@link Message#NONE} if nothing does. */
    default Message obstacle(ExplorerState state) {
        return Message.NONE;
    }

    /** Taking that many steps. */
    record Stepped(int steps) implements Goal {
        @Override
        public boolean isMet(ExplorerState state, Mark since) {
            return state.ticks().size() - first(since) >= steps;
        }

        @Override
        public Message obstacle(ExplorerState state) {
            return Goal.walking(state);
        }
    }

    /** Turning by that many degrees from one side to the other: to turn back and forth does not add up. */
    record Turned(int degrees) implements Goal {
        @Override
        public boolean isMet(ExplorerState state, Mark since) {
            List<Tick> ticks = state.ticks();
            DoubleSummaryStatistics headings = IntStream.range(Math.max(0, first(since) - 1), ticks.size())
                    .mapToDouble(i -> ticks.get(i).step().pose().heading())
                    .summaryStatistics();
            return ticks.size() > first(since) && Math.toDegrees(headings.getMax() - headings.getMin()) >= degrees;
        }

        @Override
        public Message obstacle(ExplorerState state) {
            return Goal.walking(state);
        }
    }

    /** Seeing a frame of which at least that share, in percent, was last shown before the attention window. */
    record Revisited(int percent) implements Goal {
        @Override
        public boolean isMet(ExplorerState state, Mark since) {
            return state.ticks().size() > first(since)
                    && 100 * state.ticks().getLast().step().lastSeen().older() >= percent;
        }

        @Override
        public Message obstacle(ExplorerState state) {
            return Goal.walking(state);
        }
    }

    /** Seeing the place again, from near, where something was last done to the world, after having looked elsewhere. */
    record Returned(Deed deed) implements Goal {

        private static final double NEAR = 6; // cells
        private static final double HALF_VIEW = Math.toRadians(40); // of the camera

        @Override
        public boolean isMet(ExplorerState state, Mark since) {
            List<Tick> ticks = state.ticks();
            int last = ticks.size() - 1;
            int done = done(state);
            if (done < 0 || last < first(since) || !sees(ticks.get(last), ticks.get(done))) {
                return false;
            }
            return IntStream.range(Math.max(done, first(since) - 1), last)
                    .anyMatch(i -> !sees(ticks.get(i), ticks.get(done)));
        }

        /** Index of the last step at which it was done; negative if there is none. */
        private int done(ExplorerState state) {
            return IntStream.range(0, state.ticks().size())
                    .filter(i -> isOf(deed, state.ticks().get(i)))
                    .max()
                    .orElse(-1);
        }

        /** Whether what lay ahead of the agent at one step lies before it at another. */
        private static boolean sees(Tick tick, Tick then) {
            Pose place = then.step().pose();
            Pose agent = tick.step().pose();
            double x = place.x() + place.directionX() - agent.x();
            double y = place.y() + place.directionY() - agent.y();
            double distance = Math.hypot(x, y);
            double ahead = x * agent.directionX() + y * agent.directionY();
            return distance <= NEAR && ahead >= Math.cos(HALF_VIEW) * distance;
        }

        @Override
        public Message obstacle(ExplorerState state) {
            Message walking = Goal.walking(state);
            return walking.equals(Message.NONE) && done(state) < 0 ? Message.of("tour.no-deed") : walking;
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

        @Override
        public Message obstacle(ExplorerState state) {
            return Goal.walking(state);
        }
    }

    /** Doing something to the world, or looking at what is carried. */
    record Did(Deed deed) implements Goal {
        @Override
        public boolean isMet(ExplorerState state, Mark since) {
            return state.ticks().stream().skip(first(since)).anyMatch(tick -> isOf(deed, tick));
        }

        @Override
        public Message obstacle(ExplorerState state) {
            return Goal.walking(state);
        }
    }

    /** Choosing what the models are given. */
    record Mode(org.smriti.app.session.Mode mode) implements Goal {
        @Override
        public boolean isMet(ExplorerState state, Mark since) {
            return state.mode().get() == mode;
        }

        @Override
        public Optional<Preparation> undoing(ExplorerState state) {
            return state.mode().get() == mode
                    ? Optional.of(new Preparation.Remember(
                            mode == org.smriti.app.session.Mode.FOLLOW
                                    ? org.smriti.app.session.Mode.IMAGINE
                                    : org.smriti.app.session.Mode.FOLLOW))
                    : Optional.empty();
        }
    }

    /** Choosing what steers the agent. */
    record Driven(Driver driver) implements Goal {
        @Override
        public boolean isMet(ExplorerState state, Mark since) {
            return state.driver().get() == driver;
        }

        @Override
        public Optional<Preparation> undoing(ExplorerState state) {
            return state.driver().get() == driver
                    ? Optional.of(new Preparation.Drive(driver == Driver.AUTO ? Driver.PERSON : Driver.AUTO))
                    : Optional.empty();
        }
    }

    /** Pausing, or going on. */
    record Clocked(Clock clock) implements Goal {
        @Override
        public boolean isMet(ExplorerState state, Mark since) {
            return clock.isOf(state);
        }

        @Override
        public Optional<Preparation> undoing(ExplorerState state) {
            return clock.isOf(state) ? Optional.of(new Preparation.SetClock(clock.other())) : Optional.empty();
        }
    }

    /** Choosing another profile. */
    record OtherProfile() implements Goal {
        @Override
        public boolean isMet(ExplorerState state, Mark since) {
            return !state.profile().get().equals(since.profile());
        }
    }

    /** Opening a chart. */
    record Chart(String id) implements Goal {
        @Override
        public boolean isMet(ExplorerState state, Mark since) {
            return state.chart().get().equals(id);
        }

        @Override
        public Optional<Preparation> undoing(ExplorerState state) {
            return Optional.of(new Preparation.LeaveChart(id));
        }
    }

    /** Looking back at least that many steps from the newest. */
    record LookedBack(int steps) implements Goal {
        @Override
        public boolean isMet(ExplorerState state, Mark since) {
            return state.playhead().get() >= 0
                    && state.ticks().size() - 1 - state.playhead().get() >= steps;
        }

        @Override
        public Optional<Preparation> undoing(ExplorerState state) {
            return Optional.of(new Preparation.Look(100));
        }

        @Override
        public Message obstacle(ExplorerState state) {
            return state.ticks().size() > steps ? Message.NONE : Message.of("tour.too-few", steps);
        }
    }

    /** Looking at a step at least that much newer than the one that was looked at. */
    record LookedAhead(int steps) implements Goal {
        @Override
        public boolean isMet(ExplorerState state, Mark since) {
            return state.playhead().get() - since.playhead() >= steps;
        }

        @Override
        public Message obstacle(ExplorerState state) {
            return state.ticks().size() > steps ? Message.NONE : Message.of("tour.too-few", steps);
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

        @Override
        public Message obstacle(ExplorerState state) {
            return state.ticks().size() > Math.max(1, least) ? Message.NONE : Message.of("tour.too-few", least + 1);
        }
    }

    /** Going to another branch. */
    record OtherBranch() implements Goal {
        @Override
        public boolean isMet(ExplorerState state, Mark since) {
            return state.branch().get() != since.branch();
        }

        @Override
        public Message obstacle(ExplorerState state) {
            return state.branches().size() > 1 ? Message.NONE : Message.of("tour.no-branch");
        }
    }

    /** Giving a command, by its key or otherwise: {@link Tutor#did} is told. */
    record Act(UserCommand command) implements Goal {
        @Override
        public boolean isMet(ExplorerState state, Mark since) {
            return false;
        }
    }

    private static boolean isOf(Deed deed, Tick tick) {
        return tick.step().agent().deed().equals(Optional.of(deed));
    }

    private static int first(Mark since) {
        return Math.max(1, since.steps()); // the very first step shows where the agent stands: no person took it
    }

    /** What keeps a person from walking. */
    private static Message walking(ExplorerState state) {
        Optional<Opened> session = state.session().get();
        if (session.isEmpty()) {
            return Message.of("tour.no-session");
        }
        if (!session.get().ground().isWalkable()) {
            return Message.of("tour.no-walk");
        }
        return state.playing().get() ? Message.NONE : Message.of("tour.paused");
    }
}
