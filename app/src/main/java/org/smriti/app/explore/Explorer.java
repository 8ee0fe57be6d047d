package org.smriti.app.explore;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smriti.app.assets.Assets;
import org.smriti.app.assets.ShippedModel;
import org.smriti.app.files.Autosaves;
import org.smriti.app.files.CrashReports;
import org.smriti.app.files.Owner;
import org.smriti.app.files.UserFolders;
import org.smriti.app.live.Player;
import org.smriti.app.live.thread.EventQueue;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.settings.Settings;
import org.smriti.app.settings.SettingsFile;
import org.smriti.app.settings.WindowPlace;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Updater;
import org.smriti.app.text.Message;
import org.smriti.app.tour.Tours;
import org.smriti.app.view.ExplorerView;
import org.smriti.app.view.type.GlyphLayouts;
import org.smriti.model.memory.Profile;
import org.smriti.model.world.World;
import org.smriti.model.world.Worlds;

/** The explorer in a window: state, player, view, and the settings kept from one start to the next. */
public final class Explorer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Explorer.class);

    private static final String FIRST_CHART = "recall"; // what the first minute is about

    private final Stage window;
    private final Assets assets;
    private final ExplorerState state = new ExplorerState();
    private final EventQueue events = new EventQueue();
    private final Player player;
    private final SettingsKeeper settings;
    private final Optional<Message> warning;
    private final CrashReports crashes;
    private Optional<ExplorerView> view = Optional.empty(); // none before it is shown

    /** An explorer for that window; shows nothing before {@link #start}. */
    public Explorer(Stage window, Assets assets, UserFolders folders, Owner owner) {
        GlyphLayouts.separate();
        this.window = window;
        this.assets = assets;
        player = new Player(assets, events, new Autosaves(folders.state(), owner));
        SettingsFile file = new SettingsFile(folders.config());
        SettingsFile.Read read = file.read();
        settings = new SettingsKeeper(file, read.settings(), state);
        warning = read.warning();
        crashes = CrashReports.of(folders);
    }

    /** Loads the models in the background, as that takes longest, and meanwhile shows the window as it was left. */
    public void start(Start start) {
        awaitTheFirstPrediction();
        play(start);
        show();
    }

    private void play(Start start) {
        Settings left = settings.left();
        left.profile().filter(Explorer::isProfile).ifPresent(player::profile);
        player.rate(left.rate());
        player.start(start.device(), start.world().orElseGet(() -> world(left)), start.seed());
        left.rival().filter(this::isShipped).ifPresent(player::accompany);
        start.file().ifPresent(player.files()::open);
    }

    private void show() {
        Tours tours = Tours.in(assets.folder().resolve("tours"));
        Updater updater = new Updater(state);
        ExplorerView shown = new ExplorerView(state, player, tours.with(shipped()), () -> updater.apply(events.take()));
        view = Optional.of(shown);
        window.setScene(shown.scene(WindowPlace.USUAL.width(), WindowPlace.USUAL.height()));
        state.files()
                .document()
                .subscribe(document -> window.setTitle(
                        document.map(file -> file.getFileName() + " – Smriti").orElse("Smriti")));
        state.chart().set(FIRST_CHART);
        settings.restore(window);
        settings.observe(window);
        tours.refused().stream().findFirst().ifPresent(why -> state.message().set(Message.of("failed.tour", why)));
        warning.ifPresent(state.message()::set);
        tellOfCrashes();
        window.show();
    }

    /** Tells of crash reports after every other message of the start, which all appear again at the next start; a report is told once only. */
    private void tellOfCrashes() {
        try {
            if (!Rehearsal.isWanted()) {
                crashes.tell().ifPresent(report -> state.message().set(Message.of("files.crashed", report)));
            }
        } catch (IOException e) {
            LOG.warn("reports of crashes in {} cannot be looked after", crashes.folder(), e);
        }
    }

    /** Greets a person who knows nothing yet: shows by itself what the models can do, until a key is pressed. */
    void greet() {
        view.ifPresent(ExplorerView::greet);
    }

    private void awaitTheFirstPrediction() {
        state.ticks().addListener(new ListChangeListener<>() {
            @Override
            public void onChanged(Change<? extends Tick> change) {
                state.ticks().removeListener(this);
                window.getScene().addPostLayoutPulseListener(new Runnable() {
                    @Override
                    public void run() {
                        window.getScene().removePostLayoutPulseListener(this);
                        LOG.info(
                                "the first prediction came {} ms after Java had started",
                                ManagementFactory.getRuntimeMXBean().getUptime());
                        player.warmUp();
                    }
                });
            }
        });
    }

    private static String world(Settings left) {
        return Worlds.all().stream()
                .map(World::name)
                .filter(left.world()::equals)
                .findFirst()
                .orElse(Settings.DEFAULT.world());
    }

    private static boolean isProfile(String label) {
        return Arrays.stream(Profile.values()).map(Profile::label).anyMatch(label::equals);
    }

    private boolean isShipped(String model) {
        return shipped().contains(model);
    }

    /** Names of the models that ship. */
    private List<String> shipped() {
        try {
            return assets.models().stream().map(ShippedModel::name).toList();
        } catch (IOException e) {
            return List.of(); // the player reports missing models when it looks for them
        }
    }

    /** The state that the window shows. */
    ExplorerState state() {
        return state;
    }

    /** The player that carries out commands. */
    Player player() {
        return player;
    }

    @Override
    public void close() {
        settings.close();
        player.close();
    }
}
