package org.smriti.app.explore;

import javafx.application.Application;
import javafx.stage.Stage;
import org.smriti.app.assets.Assets;
import org.smriti.app.runtime.Feed;
import org.smriti.app.runtime.Player;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Updater;
import org.smriti.app.text.Message;
import org.smriti.app.tour.Tours;
import org.smriti.app.view.ExplorerView;

/** The explorer as a JavaFX application. Started with three parameters: device, world, seed. */
public final class ExplorerApp extends Application {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 860;

    private Player player;

    @Override
    public void start(Stage window) {
        ExplorerState state = new ExplorerState();
        Updater updater = new Updater(state);
        Feed feed = new Feed();
        Assets assets = Assets.find();
        player = new Player(assets, feed);
        Tours tours = Tours.in(assets.folder().resolve("tours"));
        tours.refused().stream().findFirst().ifPresent(why -> state.message().set(Message.of("failed.tour", why)));
        ExplorerView view = new ExplorerView(state, player, tours.all(), () -> updater.apply(feed.take()));
        window.setTitle("Smriti");
        window.setScene(view.scene(WIDTH, HEIGHT));
        window.show();
        var parameters = getParameters().getRaw();
        player.start(parameters.get(0), parameters.get(1), Long.parseLong(parameters.get(2)));
    }

    @Override
    public void stop() {
        player.close();
    }
}
