package org.smriti.app.view.welcome;

import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.state.Commands;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.tour.Tour;
import org.smriti.app.tour.Tutor;
import org.smriti.app.view.type.Paragraph;

/**
 * The card that greets a person, below the stage, while the window shows by itself what the models can do. The first key or click anywhere puts
 * both away; a key that steers steers at once.
 */
public final class Welcome extends HBox {

    private final ExplorerState state;
    private final Attract attract;
    private final ReadOnlyStringWrapper announced = new ReadOnlyStringWrapper("");
    private boolean hinted; // whether the key to hold is announced

    /**
     * A card that is not seen yet.
     *
     * @param tours of which the first is offered
     */
    public Welcome(ExplorerState state, Commands commands, Tutor tutor, List<Tour> tours) {
        super(24);
        this.state = state;
        attract = new Attract(state, commands);
        setId("welcome");
        getStyleClass().addAll("card", "welcome");
        setAlignment(Pos.CENTER);
        setMinHeight(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        Label title = new Label();
        title.getStyleClass().add("card-title");
        title.textProperty().bind(state.texts().of("welcome.title"));
        Paragraph what = new Paragraph();
        VBox words = new VBox(4, title, what);
        words.setAlignment(Pos.CENTER_LEFT);
        VBox ways = new VBox(6);
        ways.setAlignment(Pos.CENTER);
        ways.setMinWidth(USE_PREF_SIZE);
        Button own = button("try", this::hint);
        own.getStyleClass().add("accent");
        ways.getChildren().add(own);
        tours.stream().findFirst().ifPresent(tour -> ways.getChildren().add(button("tour", () -> tutor.begin(tour))));
        Hyperlink free = new Hyperlink();
        free.setId("welcome-free");
        free.textProperty().bind(state.texts().of("welcome.free"));
        free.setOnAction(event -> leave());
        ways.getChildren().add(free);
        getChildren().setAll(words, ways);
        Runnable say = () -> {
            own.setText(state.texts().get("welcome.try", label(UserCommand.LEFT)));
            what.setText(state.texts().get("welcome.text", label(UserCommand.MODE)));
        };
        state.keysHere().subscribe(say);
        state.language().subscribe(say);
        say.run();
        attract.act().subscribe(this::announce);
        state.language().subscribe(this::announce);
        state.ticks().subscribe(() -> {
            if (hinted && state.ticks().size() > 1) {
                hinted = false;
                announce();
            }
        });
    }

    /** The key of a command as it stands on the keyboard. */
    private String label(UserCommand command) {
        return state.keysHere().getValue().label(command);
    }

    private Button button(String name, Runnable action) {
        Button button = new Button();
        button.setMaxWidth(Double.MAX_VALUE);
        button.setId("welcome-" + name);
        if (!name.equals("try")) {
            button.textProperty().bind(state.texts().of("welcome." + name));
        }
        button.setOnAction(event -> {
            leave();
            action.run();
        });
        return button;
    }

    /** Greets from now on, until the first key or click. */
    public void greet() {
        setVisible(true);
        attract.begin();
    }

    /** Leaves at the first key or click in a scene; to be called before the keys that steer are listened to. */
    public void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!event.getCode().isModifierKey()) {
                leave();
            }
        });
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    }

    /** A click on the card's own buttons puts it away when they act. */
    private void pressed(Event event) {
        for (Node at = event.getTarget() instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at == this) {
                return;
            }
        }
        leave();
    }

    private void leave() {
        if (isVisible()) {
            setVisible(false);
            attract.end();
        }
        hinted = false;
        announce();
    }

    private void hint() {
        hinted = true;
        announce();
    }

    /** What is announced across the stage; empty for most of the time. */
    public ReadOnlyStringProperty announced() {
        return announced.getReadOnlyProperty();
    }

    private void announce() {
        announced.set(
                hinted
                        ? state.texts().get("welcome.hold", label(UserCommand.LEFT))
                        : switch (attract.act().get()) {
                            case CLOSING -> state.texts().get("welcome.closed");
                            case WAITING, SEEING, IMAGINING, RESTING, OVER -> "";
                        });
    }

    /** Goes on with what is shown; called once a frame. */
    public void pulse(long now) {
        attract.pulse(now);
    }
}
