package org.smriti.app.explore;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smriti.app.live.thread.Worker;
import org.smriti.app.settings.Appearance;
import org.smriti.app.settings.Extent;
import org.smriti.app.settings.Looks;
import org.smriti.app.settings.Settings;
import org.smriti.app.settings.SettingsFile;
import org.smriti.app.settings.WindowPlace;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Opened;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.text.Message;
import org.smriti.model.world.World;
import org.smriti.model.world.Worlds;

/** Keeps the settings: restores them at the start, writes them shortly after each change and at the end. */
final class SettingsKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsKeeper.class);
    private static final Duration A_MOMENT = Duration.seconds(1);
    private static final double LEAST_WIDTH = 860; // of a window in which nothing is cut off
    private static final double LEAST_HEIGHT = 620;

    private final SettingsFile file;
    private final ExplorerState state;
    private final Settings left;
    private final Worker disk = new Worker("settings", e -> LOG.warn("settings could not be written", e));
    private final PauseTransition pause = new PauseTransition(A_MOMENT);

    private volatile Settings chosen; // written on the JavaFX thread, read by the thread that closes it
    private Settings written; // used by the writing thread only
    private boolean complained; // used by the writing thread only

    SettingsKeeper(SettingsFile file, Settings left, ExplorerState state) {
        this.file = file;
        this.left = left;
        this.state = state;
        chosen = left;
        written = left;
        pause.setOnFinished(event -> write());
    }

    /** The settings that were read at the start. */
    Settings left() {
        return left;
    }

    /** Restores what concerns the window; the player restores what concerns the models. */
    void restore(Stage window) {
        state.dark().set(left.appearance() == Appearance.DARK);
        state.textScale().set(left.looks().text());
        state.sideShare().set(left.looks().side());
        state.smooth().set(left.looks().pixels() == Looks.Pixels.SMOOTH);
        state.language().set(left.language());
        state.rate().set(left.rate());
        state.keys().set(left.keys());
        state.files().recent().setAll(left.recent());
        put(window, left.window());
    }

    /** Places the window within the screens that exist now, which may be smaller or fewer than when it was closed. */
    private static void put(Stage window, WindowPlace left) {
        Optional<Screen> screen = screen(left);
        WindowPlace place = left.within(screen.orElseGet(Screen::getPrimary).getVisualBounds());
        window.setMinWidth(Math.min(LEAST_WIDTH, place.width()));
        window.setMinHeight(Math.min(LEAST_HEIGHT, place.height()));
        window.setWidth(place.width());
        window.setHeight(place.height());
        if (left.isPlaced() && screen.isPresent()) {
            window.setX(place.x());
            window.setY(place.y());
        }
        window.setMaximized(place.extent() == Extent.MAXIMIZED);
    }

    /** The screen that contains the middle of the window, or else a part of it. */
    private static Optional<Screen> screen(WindowPlace place) {
        double x = place.x() + place.width() / 2;
        double y = place.y() + place.height() / 2;
        return Stream.concat(
                        Screen.getScreensForRectangle(x, y, 1, 1).stream(),
                        Screen.getScreensForRectangle(place.x(), place.y(), place.width(), place.height()).stream())
                .findFirst();
    }

    /** Writes every change from now on. */
    void observe(Stage window) {
        Runnable changed = () -> {
            chosen = now(window);
            pause.playFromStart();
        };
        List.of(window.xProperty(), window.yProperty(), window.widthProperty(), window.heightProperty())
                .forEach(bound -> bound.subscribe((before, now) -> changed.run()));
        window.maximizedProperty().subscribe((before, now) -> changed.run());
        state.dark().subscribe((before, now) -> changed.run());
        List.of(state.textScale(), state.sideShare(), state.smooth())
                .forEach(look -> look.subscribe((before, now) -> changed.run()));
        state.language().subscribe((before, now) -> changed.run());
        state.rate().subscribe((before, now) -> changed.run());
        state.keys().subscribe((before, now) -> changed.run());
        state.profile().subscribe((before, now) -> changed.run());
        state.session().subscribe((before, now) -> changed.run());
        state.files().recent().subscribe(changed);
    }

    private Settings now(Stage window) {
        Optional<Opened> session = state.session().get();
        return new Settings(
                place(window),
                state.dark().get() ? Appearance.DARK : Appearance.LIGHT,
                new Looks(
                        state.textScale().get(),
                        state.sideShare().get(),
                        state.smooth().get() ? Looks.Pixels.SMOOTH : Looks.Pixels.CRISP),
                Optional.of(state.profile().get())
                        .filter(name -> !name.isEmpty())
                        .or(chosen::profile),
                session.map(Opened::world).filter(SettingsKeeper::isWorld).orElse(chosen.world()),
                session.map(one -> one.track(TrackInfo.RIVAL).map(TrackInfo::model))
                        .orElse(chosen.rival()),
                List.copyOf(state.files().recent()),
                state.rate().get(),
                state.language().get(),
                state.keys().get());
    }

    /** The window's bounds; of a maximized window those it had before. */
    private WindowPlace place(Stage window) {
        WindowPlace before = chosen.window();
        return window.isMaximized()
                ? new WindowPlace(before.x(), before.y(), before.width(), before.height(), Extent.MAXIMIZED)
                : new WindowPlace(window.getX(), window.getY(), window.getWidth(), window.getHeight(), Extent.NORMAL);
    }

    private static boolean isWorld(String name) {
        return Worlds.all().stream().map(World::name).anyMatch(name::equals);
    }

    private void write() {
        disk.run(() -> {
            Settings now = chosen;
            if (now.equals(written)) {
                return;
            }
            try {
                file.write(now);
                written = now;
                complained = false;
            } catch (IOException e) {
                complain(e);
            }
        });
    }

    /** Reports a failed write once; again only after a write has worked. */
    private void complain(IOException e) {
        if (!complained) {
            complained = true;
            Message message = Message.of("settings.unwritable", file.path(), String.valueOf(e.getMessage()));
            Platform.runLater(() -> state.message().set(message));
        }
    }

    @Override
    public void close() {
        write();
        disk.close();
    }
}
