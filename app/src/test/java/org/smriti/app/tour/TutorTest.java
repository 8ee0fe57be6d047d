package org.smriti.app.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.util.Subscription;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.session.Branch;
import org.smriti.app.session.Ground;
import org.smriti.app.session.Mode;
import org.smriti.app.session.tick.Step;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.state.Driver;
import org.smriti.app.state.Event;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.ModelKind;
import org.smriti.app.state.Opened;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.state.Updater;
import org.smriti.app.text.Message;
import org.smriti.app.view.charts.RecordedCommands;
import org.smriti.app.view.charts.Synthetic;
import org.smriti.model.memory.DenoisingSettings;
import org.smriti.model.world.Action;
import org.smriti.model.world.Deed;
import org.smriti.model.world.Worlds;
import org.smriti.model.world.craft.CraftAction;
import org.smriti.model.world.craft.agent.CraftSimulation;
import org.smriti.model.world.maze.MazeAction;
import org.smriti.model.world.sight.LastSeen;

class TutorTest {

    /** Records what was asked of the models; what concerns modes, clock and driver is told at once. */
    private final class Asked extends RecordedCommands {
        private final List<String> all = new ArrayList<>();

        @Override
        public void open(String world, long seed) {
            all.add("open " + world + " " + seed);
        }

        @Override
        public void assign(String track, String model) {
            all.add(track + " " + model);
        }

        @Override
        public void mode(Mode mode) {
            updater.apply(List.of(new Event.Moded(mode)));
        }

        @Override
        public void drive(Driver driver) {
            updater.apply(List.of(new Event.Driven(driver)));
        }

        @Override
        public void play(boolean playing) {
            updater.apply(List.of(new Event.Playing(playing)));
        }
    }

    private static final Words WORDS = new Words("en", "te");

    private final ExplorerState state = new ExplorerState();
    private final Updater updater = new Updater(state);
    private final Asked commands = new Asked();
    private final TourShelf shelf = new TourShelf(List.of(tour("a"), tour("b"), tour("c")));
    private final Tutor tutor = new Tutor(state, commands, shelf);
    private final List<Event> walk = new Synthetic().walk(60); // five turns to the left of twelve steps

    @BeforeEach
    void someModels() {
        Map<String, ModelKind> models = new LinkedHashMap<>();
        List.of("hybrid", "causal", "window").forEach(name -> models.put(name, new ModelKind(name, Optional.empty())));
        updater.apply(List.of(
                new Event.Ready(Event.Device.NONE, List.of(), models, List.of()), new Event.Profiled("realtime")));
    }

    private void happen(int from, int to) {
        updater.apply(walk.subList(from, to));
    }

    private static TourStep step(List<Goal> until, Preparation... preparations) {
        return new TourStep(WORDS, List.of(preparations), Optional.empty(), until, Optional.empty(), Optional.empty());
    }

    private static TourStep step(Goal goal, Preparation... preparations) {
        return step(List.of(goal), preparations);
    }

    private static TourStep read() {
        return step(List.of());
    }

    private static Tour tour(String id, TourStep... steps) {
        return new Tour(id, WORDS, steps.length == 0 ? List.of(read()) : List.of(steps));
    }

    private static Preparation scene(String world, long seed, String rival) {
        return new Preparation.Scene(
                Optional.of(new Preparation.Place(world, seed)), Optional.empty(), Optional.of(rival));
    }

    private int at() {
        tutor.pulse();
        return tutor.stop().get().orElseThrow().at();
    }

    private Stop.Waiting waiting() {
        tutor.pulse();
        return tutor.stop().get().orElseThrow().waiting();
    }

    @Test
    void aStepWaitsUntilThePersonHasActed() {
        happen(0, 2);
        tutor.begin(tour("t", step(new Goal.Stepped(5)), read()));
        happen(2, 6);
        assertEquals(0, at());
        happen(6, 7);
        assertEquals(1, at());
    }

    @Test
    void whatHappenedBeforeTheStepDoesNotCount() {
        happen(0, 40);
        tutor.begin(tour("t", step(new Goal.Turned(20)), read()));
        assertEquals(0, at());
        happen(40, 61);
        assertEquals(1, at());
    }

    static List<Goal> goalsThatAreMetAlready() {
        return List.of(
                new Goal.Stepped(1),
                new Goal.Turned(1),
                new Goal.Revisited(1),
                new Goal.Returned(Deed.TOOK),
                new Goal.Imagined(1),
                new Goal.Did(Deed.TOOK),
                new Goal.Mode(Mode.FOLLOW),
                new Goal.Driven(Driver.PERSON),
                new Goal.Clocked(Clock.RUNNING),
                new Goal.OtherProfile(),
                new Goal.Chart("recall"),
                new Goal.LookedBack(5),
                new Goal.LookedAhead(1),
                new Goal.Regenerated(0, 99),
                new Goal.OtherBranch(),
                new Goal.Act(UserCommand.MAP));
    }

    @ParameterizedTest
    @MethodSource("goalsThatAreMetAlready")
    void noGoalIsMetByWhatIsSoAlready(Goal goal) {
        happen(0, 60);
        Branch.View live = new Branch.View(0, Optional.empty(), new Branch.Origin.Live(), 30);
        Branch.View again = new Branch.View(
                1,
                Optional.of(new Branch.Fork(0, 10)),
                new Branch.Origin.Regenerated(3, new DenoisingSettings(1, 1), 0),
                30);
        updater.apply(List.of(new Event.Arrived(1, List.copyOf(state.ticks()), List.of(live, again))));
        state.chart().set("recall");
        state.lookAt(3);

        tutor.begin(tour("t", step(goal), read()));

        for (int i = 0; i < 5; i++) {
            assertEquals(0, at());
        }
        assertEquals(Stop.Waiting.FOR_GOAL, waiting());
    }

    @Test
    void aDeedCountsWhenItIsDoneAndNotWhenItIsTriedInVain() {
        CraftSimulation agent = CraftSimulation.of(Worlds.named("craft-yard").start(810_690)); // before a tree
        updater.apply(List.of(
                new Event.Began(
                        new Opened("craft-yard", 810_690, agent.world(), Optional.empty(), Ground.MAZE, 8, List.of())),
                acted(agent, MazeAction.NOOP)));
        tutor.begin(tour("t", step(new Goal.Did(Deed.TOOK)), step(new Goal.Did(Deed.LOOKED)), read()));
        updater.apply(List.of(acted(agent, CraftAction.PLACE)));
        assertEquals(0, at());
        updater.apply(List.of(acted(agent, CraftAction.USE)));
        assertEquals(1, at());
        updater.apply(List.of(acted(agent, CraftAction.INVENTORY)));
        assertEquals(2, at());

        tutor.begin(tour("t", step(new Goal.Did(Deed.TOOK)), read()));
        assertEquals(0, at());
        updater.apply(List.of(acted(agent, CraftAction.USE))); // there is nothing ahead any more
        assertEquals(0, at());
    }

    @Test
    void aPersonReturnsByLookingThereAgainAndNotByTurningElsewhere() {
        CraftSimulation agent = CraftSimulation.of(Worlds.named("craft-yard").start(810_690)); // before a tree
        updater.apply(List.of(
                new Event.Began(
                        new Opened("craft-yard", 810_690, agent.world(), Optional.empty(), Ground.MAZE, 8, List.of())),
                acted(agent, MazeAction.NOOP)));
        tutor.begin(tour("t", step(new Goal.Returned(Deed.TOOK)), read()));
        assertEquals(0, at());
        assertEquals(Message.of("tour.no-deed"), tutor.obstacle().get());
        updater.apply(List.of(acted(agent, CraftAction.USE), acted(agent, MazeAction.NOOP)));
        assertEquals(0, at());
        assertEquals(Message.NONE, tutor.obstacle().get());
        double there = agent.pose().heading();
        while (Math.abs(agent.pose().heading() - there) < Math.PI) {
            updater.apply(List.of(acted(agent, MazeAction.LEFT)));
            assertEquals(0, at());
        }
        while (Math.cos(agent.pose().heading() - there) < 0.5) {
            assertEquals(0, at());
            updater.apply(List.of(acted(agent, MazeAction.LEFT)));
        }
        while (Math.cos(agent.pose().heading() - there) < 0.9) {
            updater.apply(List.of(acted(agent, MazeAction.LEFT)));
        }
        assertEquals(1, at());
    }

    @Test
    void aSceneIsSetOnceTheWorldHasBegunWithTheModelsThatJoined() {
        happen(0, 40);
        tutor.begin(tour("t", step(new Goal.Stepped(3), scene("maze-9x9", 11, "window")), read()));
        List<Event> fresh = new Synthetic().walk(2);
        Opened opened = new Synthetic().opened();
        List<TrackInfo> tracks = List.of(
                opened.tracks().getFirst(), new TrackInfo(TrackInfo.RIVAL, "window", "window", 60, 5, 4, List.of()));
        Tick first = ((Event.Ticked) fresh.get(1)).tick();
        Tick alone = first.without(TrackInfo.RIVAL);
        updater.apply(
                List.of(new Event.Began(opened.with(List.of(tracks.getFirst()))), new Event.Ticked(alone, 10, 0)));
        assertEquals(Stop.Waiting.FOR_PREPARATION, waiting());
        updater.apply(List.of(new Event.Joined(tracks, List.of(alone))));
        assertEquals(Stop.Waiting.FOR_PREPARATION, waiting());
        assertEquals(List.of("open maze-9x9 11", "Rival window", "open maze-9x9 11"), commands.all);
        updater.apply(List.of(new Event.Began(opened.with(tracks))));
        assertEquals(Stop.Waiting.FOR_PREPARATION, waiting());
        updater.apply(List.of(new Event.Ticked(first, 10, 0)));
        assertEquals(Stop.Waiting.FOR_GOAL, waiting());
    }

    @Test
    void aWorldThatBringsTheModelsItselfBeginsOnce() {
        happen(0, 40);
        Opened opened = new Synthetic().opened();
        List<TrackInfo> others = List.of(
                opened.tracks().getFirst(), new TrackInfo(TrackInfo.RIVAL, "window", "window", 60, 5, 4, List.of()));
        updater.apply(List.of(new Event.Joined(others, List.of())));
        tutor.begin(tour("t", step(new Goal.Stepped(3), scene("maze-9x9", 11, "causal")), read()));

        updater.apply(new Synthetic().walk(1)); // with the model that can stand in there, which is the wanted one

        assertEquals(Stop.Waiting.FOR_GOAL, waiting());
        assertEquals(List.of("open maze-9x9 11"), commands.all);
    }

    /** A step that an agent takes, without models. */
    private static Event acted(CraftSimulation agent, Action action) {
        agent.step(action);
        byte[] black = new byte[3 * 8 * 8];
        return new Event.Ticked(
                new Tick(
                        0,
                        new Step(0, action, agent.snapshot(), agent.pose(), black, false, black, LastSeen.UNKNOWN),
                        Map.of()),
                10,
                0);
    }

    @Test
    void whatWasUndoneCanBeDoneAgain() {
        happen(0, 31);
        state.lookAt(3);
        state.chart().set("recall");
        tutor.begin(tour(
                "t",
                step(new Goal.Mode(Mode.FOLLOW)),
                step(new Goal.Chart("recall")),
                step(new Goal.LookedBack(10)),
                step(new Goal.Driven(Driver.PERSON)),
                step(new Goal.Clocked(Clock.RUNNING)),
                read()));

        assertEquals(Mode.IMAGINE, state.mode().get());
        commands.mode(Mode.FOLLOW);
        assertEquals(1, at());
        assertFalse(state.chart().get().equals("recall"));
        state.chart().set("recall");
        assertEquals(2, at());
        assertEquals(30, state.playhead().get() + 1);
        state.lookAt(19);
        assertEquals(3, at());
        assertEquals(Driver.AUTO, state.driver().get());
        commands.drive(Driver.PERSON);
        assertEquals(4, at());
        assertFalse(state.playing().get());
        commands.play(true);
        assertEquals(5, at());
    }

    @Test
    void aGoalCountsOnlyOnceWhatTheStepNeedsIsThere() {
        happen(0, 40);
        tutor.begin(tour("t", step(new Goal.Stepped(3), scene("maze-9x9", 11, "window")), read()));

        assertEquals(Stop.Waiting.FOR_PREPARATION, waiting());
        happen(40, 50); // of the session before
        assertEquals(Stop.Waiting.FOR_PREPARATION, waiting());
        assertEquals(List.of("open maze-9x9 11"), commands.all); // the models are asked for when the world is there
        updater.apply(new Synthetic().walk(1)); // the rival has not been changed yet
        assertEquals(Stop.Waiting.FOR_PREPARATION, waiting());
        assertEquals(List.of("open maze-9x9 11", "Rival window"), commands.all);
        assertEquals(Message.NONE, tutor.obstacle().get());
    }

    @Test
    void aFreshWorldStartsTheCountAgain() {
        happen(0, 40);
        tutor.begin(tour("t", step(new Goal.Stepped(3), scene("maze-9x9", 11, "causal")), read()));
        assertEquals(List.of("open maze-9x9 11"), commands.all); // the rival is there already
        List<Event> fresh = new Synthetic().walk(5);
        updater.apply(fresh.subList(0, 2));
        assertEquals(0, at()); // the first step of the new world is its start
        assertEquals(Stop.Waiting.FOR_GOAL, waiting());
        updater.apply(fresh.subList(2, 4));
        assertEquals(0, at());
        updater.apply(fresh.subList(4, 5));
        assertEquals(1, at());
    }

    @Test
    void aTourBeginsFromAnyState() {
        happen(0, 30);
        state.lookAt(3);
        state.regenerating().set(true);
        state.operating().set(true);
        state.difference().set(true);
        state.helping().set(true);
        commands.play(false);

        tutor.begin(tour("t", step(new Goal.Stepped(3), scene("maze-9x9", 11, "causal")), read()));

        assertTrue(state.playing().get());
        assertFalse(state.regenerating().get()
                || state.operating().get()
                || state.difference().get()
                || state.helping().get());
    }

    @Test
    void aModelThatIsNotThereIsSaidAndTheStepCanBeSkipped() {
        happen(0, 4);
        tutor.begin(tour("t", step(new Goal.Stepped(1), scene("maze-9x9", 11, "giant")), read()));
        assertEquals(List.of(), commands.all);
        assertEquals(Stop.Waiting.FOR_PREPARATION, waiting());
        assertEquals(
                Message.of("tour.no-model", "giant", "hybrid, causal, window"),
                tutor.obstacle().get());
        tutor.next();
        assertEquals(1, at());
        assertEquals(Message.NONE, tutor.obstacle().get());
    }

    @Test
    void whatCannotBeSetUpIsSaid() {
        happen(0, 4);
        state.message().set(Message.of("failed.world", "an older one"));
        tutor.begin(tour("t", step(new Goal.Stepped(1), scene("room", 11, "causal")), read()));
        assertEquals(Stop.Waiting.FOR_PREPARATION, waiting());
        assertEquals(Message.NONE, tutor.obstacle().get());
        updater.apply(List.of(new Event.Failed(Message.of("failed.world", "no such actions"))));
        assertEquals(Stop.Waiting.FOR_PREPARATION, waiting());
        assertEquals(Message.of("tour.unprepared"), tutor.obstacle().get());
    }

    @Test
    void whatHindersIsSaidUntilItIsGone() {
        happen(0, 4);
        commands.play(false);
        tutor.begin(tour("t", step(new Goal.Stepped(1)), step(new Goal.LookedBack(10)), read()));
        assertEquals(0, at());
        assertEquals(Message.of("tour.paused"), tutor.obstacle().get());
        commands.play(true);
        assertEquals(0, at());
        assertEquals(Message.NONE, tutor.obstacle().get());
        happen(4, 5);
        assertEquals(1, at());
        tutor.pulse();
        assertEquals(Message.of("tour.too-few", 10), tutor.obstacle().get());
        AtomicInteger told = new AtomicInteger();
        Subscription listening = tutor.obstacle().subscribe(told::incrementAndGet);
        tutor.pulse();
        assertEquals(0, told.get(), "what is known already is not told again at every frame");
        listening.unsubscribe();
        happen(5, 20);
        tutor.pulse();
        assertEquals(Message.NONE, tutor.obstacle().get());
    }

    @Test
    void severalGoalsAreReachedOneAfterAnother() {
        happen(0, 10);
        tutor.begin(tour("t", step(List.of(new Goal.Mode(Mode.IMAGINE), new Goal.Stepped(3))), read()));
        happen(10, 20); // before the first goal
        assertEquals(0, at());
        commands.mode(Mode.IMAGINE);
        assertEquals(0, at());
        assertEquals(1, tutor.stop().get().orElseThrow().done());
        happen(20, 22);
        assertEquals(0, at());
        happen(22, 23);
        assertEquals(1, at());
    }

    @Test
    void turningBackAndForthDoesNotAddUp() {
        happen(0, 20);
        double first = Math.toDegrees(state.ticks().getLast().step().pose().heading());
        tutor.begin(tour("t", step(new Goal.Turned(100_000)), read()));
        happen(20, 60);
        double last = Math.toDegrees(state.ticks().getLast().step().pose().heading());
        int span = (int) Math.abs(last - first);
        Mark since = new Mark(Optional.empty(), 19, 0, 0, 0, "");
        assertTrue(new Goal.Turned(span).isMet(state, since));
        updater.apply(List.of(new Event.Arrived( // the same way forth and back
                0,
                Stream.concat(state.ticks().stream(), state.ticks().reversed().stream())
                        .toList(),
                List.of())));
        assertFalse(new Goal.Turned(2 * span).isMet(state, since));
    }

    @Test
    void onlyARegenerationWithTheWantedPrefixCounts() {
        Branch.Origin nothing = new Branch.Origin.Regenerated(0, new DenoisingSettings(1, 1), 0);
        Branch.View live = new Branch.View(0, Optional.empty(), new Branch.Origin.Live(), 30);
        updater.apply(List.of(new Event.Arrived(0, List.of(), List.of(live))));
        Mark before = Mark.of(state);
        Branch.View regenerated = new Branch.View(1, Optional.of(new Branch.Fork(0, 10)), nothing, 30);
        updater.apply(List.of(new Event.Arrived(1, List.of(), List.of(live, regenerated))));
        assertTrue(new Goal.Regenerated(0, 0).isMet(state, before));
        assertFalse(new Goal.Regenerated(5, 99).isMet(state, before));
        assertFalse(new Goal.Regenerated(0, 0).isMet(state, Mark.of(state)));
        assertTrue(new Goal.OtherBranch().isMet(state, before));
    }

    @Test
    void anActIsToldAndNoOtherWillDo() {
        happen(0, 3);
        tutor.begin(tour("t", step(new Goal.Act(UserCommand.MAP)), read()));
        tutor.did(UserCommand.DIFFERENCE);
        assertEquals(0, at());
        tutor.did(UserCommand.MAP);
        assertEquals(1, at());
        tutor.did(UserCommand.MAP);
        assertEquals(1, at());
    }

    @Test
    void goingBackWaitsForThePersonToGoOn() {
        happen(0, 2);
        tutor.begin(tour("t", step(new Goal.Stepped(1)), read()));
        happen(2, 5);
        assertEquals(1, at());
        tutor.back();
        happen(5, 20);
        assertEquals(0, at());
        tutor.next();
        assertEquals(1, at());
    }

    @Test
    void afterTheLastStepTheNextTourIsOffered() {
        Tour first = shelf.shipped().getFirst();
        tutor.begin(first);
        tutor.back();
        assertEquals(0, at());
        assertEquals(0, shelf.finished().size());
        tutor.next();
        assertEquals(Stop.Waiting.OVER, waiting());
        assertTrue(shelf.finished().contains(first));
        assertEquals(Optional.of(shelf.shipped().get(1)), tutor.following());
        tutor.next();
        assertEquals(shelf.shipped().get(1), tutor.stop().get().orElseThrow().tour());
        assertEquals(Stop.Waiting.FOR_PERSON, waiting());
        tutor.close();
        assertTrue(tutor.stop().get().isEmpty());
        tutor.restart();
        assertTrue(tutor.stop().get().isEmpty());
    }

    @Test
    void onceAllWereGoneThroughNoneIsOffered() {
        for (Tour tour : List.of(
                shelf.shipped().get(2), shelf.shipped().get(1), shelf.shipped().get(0))) {
            tutor.begin(tour);
            tutor.next();
        }
        assertEquals(Optional.empty(), tutor.following());
        tutor.next();
        assertTrue(tutor.stop().get().isEmpty());
    }

    @Test
    void theLastStepIsFinishedByDoingToo() {
        happen(0, 2);
        tutor.begin(tour("t", step(new Goal.Stepped(1))));
        assertEquals(Stop.Waiting.FOR_GOAL, waiting());
        happen(2, 3);
        assertEquals(Stop.Waiting.OVER, waiting());
        tutor.back();
        assertEquals(Stop.Waiting.FOR_PERSON, waiting());
    }
}
