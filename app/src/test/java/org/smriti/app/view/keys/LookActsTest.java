package org.smriti.app.view.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.session.Ground;
import org.smriti.app.state.Event;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.MapColoring;
import org.smriti.app.state.Opened;
import org.smriti.app.state.Updater;
import org.smriti.app.text.Message;
import org.smriti.app.tour.TourShelf;
import org.smriti.app.tour.Tutor;
import org.smriti.app.view.acts.Act;
import org.smriti.app.view.charts.RecordedCommands;
import org.smriti.app.view.present.Presenter;
import org.smriti.model.world.Worlds;

class LookActsTest {

    private final ExplorerState state = new ExplorerState();
    private final RecordedCommands commands = new RecordedCommands();

    /** What the key and each choice of the list say. */
    @ParameterizedTest
    @CsvSource({"room,", "parade-near, act.no-places"})
    void onlyAWorldWithPlacesHasAMapToColour(String world, String hindrance) {
        new Updater(state)
                .apply(List.of(new Event.Began(
                        new Opened(world, 7, Worlds.named(world), Optional.empty(), Ground.MAZE, 16, List.of()))));

        List<Act> keys = new LookActs(
                        state, new Presenter(state, commands, new Tutor(state, commands, new TourShelf(List.of()))))
                .all();
        List<Act> choices = new ChoiceActs(state, commands).all();
        List<Message> said = Stream.concat(
                        keys.stream().filter(act -> act.command().equals(Optional.of(UserCommand.MAP))),
                        choices.stream().filter(act -> act.id().startsWith("map-")))
                .map(act -> act.hindrance().get())
                .toList();
        Message expected = Optional.ofNullable(hindrance).map(Message::of).orElse(Message.NONE);
        assertEquals(1 + MapColoring.values().length, said.size());
        said.forEach(one -> assertEquals(expected, one));
    }
}
