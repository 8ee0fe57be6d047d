package org.smriti.app.tour;

import java.util.List;
import java.util.Optional;
import org.smriti.app.session.Mode;
import org.smriti.app.state.Commands;
import org.smriti.app.state.Driver;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Opened;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.text.Message;

/** What is done for the person when a step of a tour begins. */
public sealed interface Preparation {

    /** Does it; the results of commands arrive later, as always. */
    void perform(ExplorerState state, Commands commands);

    /**
     * Whether its results have arrived.
     *
     * @param before the state when it was performed
     */
    default boolean isDone(ExplorerState state, Mark before) {
        return true;
    }

    /** Why it can never be done here; {@link Message#NONE} if it can. */
    default Message obstacle(ExplorerState state) {
        return Message.NONE;
    }

    /**
     * A world.
     *
     * @param seed of its place and agent
     */
    record Place(String world, long seed) {}

    /**
     * Begins a session in a world, not paused, with models on the two tracks. What is not named stays as it is.
     *
     * @param own name of Smriti's model
     * @param rival name of its rival
     */
    record Scene(Optional<Place> place, Optional<String> own, Optional<String> rival) implements Preparation {

        /** Models are loaded once the world has begun, when they have little to catch up with; then it begins anew for all of them. */
        @Override
        public void perform(ExplorerState state, Commands commands) {
            if (!obstacle(state).equals(Message.NONE)) {
                return;
            }
            boolean others = assigned(state, TrackInfo.SMRITI, own) || assigned(state, TrackInfo.RIVAL, rival);
            place.ifPresent(there -> open(commands, there));
            if (assigned(state, TrackInfo.SMRITI, own)) {
                commands.assign(TrackInfo.SMRITI, own.orElseThrow());
            }
            if (assigned(state, TrackInfo.RIVAL, rival)) {
                commands.assign(TrackInfo.RIVAL, rival.orElseThrow());
            }
            if (others) {
                place.ifPresent(there -> open(commands, there));
            }
        }

        private static void open(Commands commands, Place place) {
            commands.open(place.world(), place.seed());
            commands.play(true);
        }

        /** Whether a track has to be given to another model. */
        private static boolean assigned(ExplorerState state, String track, Optional<String> model) {
            return model.isPresent() && !model.equals(playing(state, track));
        }

        private static Optional<String> playing(ExplorerState state, String track) {
            return state.session()
                    .get()
                    .flatMap(session -> session.track(track))
                    .map(TrackInfo::model);
        }

        @Override
        public boolean isDone(ExplorerState state, Mark before) {
            boolean there = place.isEmpty()
                    || before.isOfSessionBefore(state)
                            && place.equals(state.session().get().map(Scene::place));
            return there && has(state, TrackInfo.SMRITI, own) && has(state, TrackInfo.RIVAL, rival);
        }

        /** Whether a track has the wanted model, from the first step on where a world was to begin: else it has yet to begin again for it. */
        private boolean has(ExplorerState state, String track, Optional<String> model) {
            boolean begun = place.isEmpty()
                    || state.ticks().stream()
                            .limit(1)
                            .anyMatch(first -> first.tracks().containsKey(track));
            return model.isEmpty() || !assigned(state, track, model) && begun;
        }

        private static Place place(Opened session) {
            return new Place(session.world(), session.seed());
        }

        @Override
        public Message obstacle(ExplorerState state) {
            List<String> models = state.models();
            return List.of(own, rival).stream()
                    .flatMap(Optional::stream)
                    .filter(model -> !models.isEmpty() && !models.contains(model))
                    .findFirst()
                    .map(model -> Message.of("tour.no-model", model, String.join(", ", models)))
                    .orElse(Message.NONE);
        }
    }

    /** Changes what the models are given to remember. */
    record Remember(Mode mode) implements Preparation {
        @Override
        public void perform(ExplorerState state, Commands commands) {
            commands.mode(mode);
        }

        @Override
        public boolean isDone(ExplorerState state, Mark before) {
            return state.mode().get() == mode;
        }
    }

    /** Lets a person or a policy steer. */
    record Drive(Driver driver) implements Preparation {
        @Override
        public void perform(ExplorerState state, Commands commands) {
            commands.drive(driver);
        }

        @Override
        public boolean isDone(ExplorerState state, Mark before) {
            return state.driver().get() == driver;
        }
    }

    /** Chooses a profile by its label. */
    record Denoise(String profile) implements Preparation {
        @Override
        public void perform(ExplorerState state, Commands commands) {
            commands.profile(profile);
        }

        @Override
        public boolean isDone(ExplorerState state, Mark before) {
            return state.profile().get().equals(profile);
        }
    }

    /** Chooses how many steps are taken in a second. */
    record Pace(int perSecond) implements Preparation {
        @Override
        public void perform(ExplorerState state, Commands commands) {
            state.rate().set(perSecond);
            commands.rate(perSecond);
        }
    }

    /** Pauses, or goes on. */
    record SetClock(Clock clock) implements Preparation {
        @Override
        public void perform(ExplorerState state, Commands commands) {
            commands.play(clock == Clock.RUNNING);
        }

        @Override
        public boolean isDone(ExplorerState state, Mark before) {
            return clock.isOf(state);
        }
    }

    /** Opens a chart. */
    record Chart(String id) implements Preparation {
        @Override
        public void perform(ExplorerState state, Commands commands) {
            state.chart().set(id);
        }
    }

    /** Makes a chart the one that its kind opens with, and shows another. */
    record LeaveChart(String id) implements Preparation {
        @Override
        public void perform(ExplorerState state, Commands commands) {
            String shown = state.chart().get();
            state.chart().set(id);
            state.chart().set(shown.isEmpty() || shown.equals(id) ? WindowParts.chartOtherThan(id) : shown);
        }
    }

    /**
     * Shows a step.
     *
     * @param percent of the way from the first to the newest
     */
    record Look(int percent) implements Preparation {
        @Override
        public void perform(ExplorerState state, Commands commands) {
            state.lookAt(Math.round((state.ticks().size() - 1) * percent / 100f));
        }
    }
}
