package org.smriti.app.explore;

import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;
import org.smriti.app.assets.Assets;
import org.smriti.app.files.Owner;
import org.smriti.app.files.UserFolders;

/** The explorer as a JavaFX application. Started with the arguments of a {@link Start}. */
public final class ExplorerApp extends Application {

    private Optional<Explorer> explorer = Optional.empty();

    @Override
    public void start(Stage window) {
        Explorer opened = new Explorer(window, Assets.find(), UserFolders.find(), Owner.current());
        explorer = Optional.of(opened);
        opened.start(Start.of(getParameters().getNamed(), getParameters().getUnnamed()));
    }

    @Override
    public void stop() {
        explorer.ifPresent(Explorer::close);
    }
}
