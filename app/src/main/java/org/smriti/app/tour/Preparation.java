package org.smriti.app.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.smriti.app.session.Mode;
import org.smriti.app.state.Commands;
import org.smriti.app.state.Driver;
import org.smriti.app.state.ExplorerState;
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

    /** What is done after it, once its results have arrived. */
    default List<Preparation> then() {
        return List.of();
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
    record Place(String world, long seed) {

        private void open(Commands commands) {
            commands.open(world, seed);
            commands.play(true);
        }
    }

    /**
     * Begins a session in a world, not paused, with models on the two tracks. What is not named stays as it is.
     *
     * @param own name of Smriti's model
     * @param rival name of its rival
     */
    record Scene(Optional<Place> place, Optional<String> own, Optional<String> rival) implements Preparation {

        @Override
        public void perform(ExplorerState state, Commands commands) {
            if (obstacle(state).equals(Message.NONE)) {
                place.ifPresent(there -> there.open(commands));
            }
        }

        @Override
        public boolean isDone(ExplorerState state, Mark before) {
            return obstacle(state).equals(Message.NONE) && (place.isEmpty() || isThere(state, before));
        }

        private boolean isThere(ExplorerState state, Mark before) {
            return before.isOfSessionBefore(state)
                    && place.equals(state.session().get().map(session -> new Place(session.world(), session.seed())));
        }

        /** The models are loaded once the world has begun, when they have little to catch up with. */
        @Override
        public List<Preparation> then() {
            List<Preparation> next = new ArrayList<>();
            own.ifPresent(model -> next.add(new Cast(TrackInfo.SMRITI, model)));
            rival.ifPresent(model -> next.add(new Cast(TrackInfo.RIVAL, model)));
            place.ifPresent(there -> next.add(new FromTheStart(there)));
            return next;
        }

        @Override
        public Message obstacle(ExplorerState state) {
            List<String> models = state.models();
            return Stream.of(own, rival)
                    .flatMap(Optional::stream)
                    .filter(model -> !models.isEmpty() && !models.contains(model))
                    .findFirst()
                    .map(model -> Message.of("tour.no-model", model, String.join(", ", models)))
                    .orElse(Message.NONE);
        }
    }

    /** Gives a track to a model, unless it has it. */
    record Cast(String track, String model) implements Preparation {
        @Override
        public void perform(ExplorerState state, Commands commands) {
            if (!isPlaying(state)) {
                commands.assign(track, model);
            }
        }

        @Override
        public boolean isDone(ExplorerState state, Mark before) {
            return isPlaying(state);
        }

        private boolean isPlaying(ExplorerState state) {
            return state.session()
                    .get()
                    .flatMap(session -> session.track(track))
                    .map(TrackInfo::model)
                    .equals(Optional.of(model));
        }
    }

    /** Begins a session again for models that joined it later, so that there is no step without one of them. */
    record FromTheStart(Place place) implements Preparation {
        @Override
        public void perform(ExplorerState state, Commands commands) {
            if (!isComplete(state)) {
                place.open(commands);
            }
        }

        @Override
        public boolean isDone(ExplorerState state, Mark before) {
            return isComplete(state);
        }

        private static boolean isComplete(ExplorerState state) {
            return state.session()
                    .get()
                    .filter(session -> state.ticks().stream()
                            .limit(1)
                            .anyMatch(first -> session.tracks().stream()
                                    .allMatch(track -> first.tracks().containsKey(track.name()))))
                    .isPresent();
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
