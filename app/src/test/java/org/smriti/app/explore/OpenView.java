package org.smriti.app.explore;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.smriti.app.assets.Assets;
import org.smriti.app.live.Player;
import org.smriti.app.live.thread.EventQueue;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Updater;
import org.smriti.app.tour.Tour;
import org.smriti.app.view.ExplorerView;

/**
 * The explorer's view in a test's window, with the real engine, but with no files and no settings of a person.
 *
 * @param player to be closed by the test
 */
record OpenView(ExplorerState state, Player player, ExplorerView view) {

    /** Shows one with the shipped models. */
    static OpenView in(Stage window, List<Tour> tours) {
        return in(window, events -> new Player(new Assets(Path.of("..", "assets")), events), tours);
    }

    /** Shows one; on JavaFX's thread. */
    static OpenView in(Stage window, Function<EventQueue, Player> players, List<Tour> tours) {
        ExplorerState state = new ExplorerState();
        EventQueue events = new EventQueue();
        Updater updater = new Updater(state);
        Player player = players.apply(events);
        ExplorerView view = new ExplorerView(state, player, tours, () -> updater.apply(events.take()));
        window.setScene(view.scene(1280, 720));
        window.sizeToScene(); // another test may have left it smaller
        inTheCorner(window);
        window.show();
        return new OpenView(state, player, view);
    }

    /** The same window at another size, with all in its place; on JavaFX's thread. The screen of the tests is too small for large ones. */
    Scene laidOut(double width, double height) {
        Scene scene = new ExplorerView(state, player, List.of(), () -> {}).scene(width, height);
        layOut(scene, width, height);
        return scene;
    }

    /** Lays out a scene in another size. */
    static void layOut(Scene scene, double width, double height) {
        for (int pass = 0; pass < 3; pass++) { // heights that depend on widths settle in the second pass
            scene.getRoot().applyCss();
            scene.getRoot().resize(width, height);
            scene.getRoot().layout();
        }
    }

    /** Puts a window where a full screen is, too: when a screen shrinks to a window elsewhere, the headless platform paints past its end. */
    static void inTheCorner(Stage window) {
        window.setX(0);
        window.setY(0);
    }
}
