package org.smriti.app.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.state.Commands;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.tour.LessonDesk;
import org.smriti.app.tour.Tour;
import org.smriti.app.tour.TourShelf;
import org.smriti.app.tour.Tutor;
import org.smriti.app.view.branches.BranchesView;
import org.smriti.app.view.charts.ChartsView;
import org.smriti.app.view.files.DropTarget;
import org.smriti.app.view.files.FileNote;
import org.smriti.app.view.files.FilesBar;
import org.smriti.app.view.glossary.GlossaryView;
import org.smriti.app.view.help.KeysOverlay;
import org.smriti.app.view.keys.FocusRing;
import org.smriti.app.view.keys.KeyHandler;
import org.smriti.app.view.keys.KeyNaming;
import org.smriti.app.view.keys.KeyboardFocus;
import org.smriti.app.view.keys.LearnKeys;
import org.smriti.app.view.keys.LookActs;
import org.smriti.app.view.keys.SessionActs;
import org.smriti.app.view.keys.Steering;
import org.smriti.app.view.map.MapView;
import org.smriti.app.view.present.Caption;
import org.smriti.app.view.present.FullScreen;
import org.smriti.app.view.present.Presenter;
import org.smriti.app.view.probe.ProbeCard;
import org.smriti.app.view.quiz.QuizView;
import org.smriti.app.view.regenerate.RegenerateView;
import org.smriti.app.view.stage.StageView;
import org.smriti.app.view.status.StatusBar;
import org.smriti.app.view.surgery.SurgeryView;
import org.smriti.app.view.timeline.TimelineView;
import org.smriti.app.view.tour.TourView;
import org.smriti.app.view.type.Typeface;

/** The whole window: what can be chosen on top, the stage in the middle, the map and charts beside it, time below. */
public final class ExplorerView extends StackPane {

    private static final double LEAST_CHART = 200;
    private static final long CHART_NANOS = 150_000_000;

    private final TimelineView timeline;
    private final MapView map;
    private final ChartsView charts;
    private final Tutor tutor;
    private final Presenter presenter;
    private final LearnKeys learnKeys;
    private final KeyHandler keys;
    private final KeysOverlay keysOverlay;
    private final KeyboardFocus focus;
    private final FocusRing ring;
    private final ExplorerState state;
    private long charted;

    /**
     * Shows a state and asks through the commands.
     *
     * @param tours that are offered
     * @param update called once a frame, before anything is drawn
     */
    public ExplorerView(ExplorerState state, Commands commands, List<Tour> tours, Runnable update) {
        this.state = state;
        getStyleClass().add("explorer");
        tutor = new Tutor(state, commands, new TourShelf(tours));
        LessonDesk.read(state, tutor);
        presenter = new Presenter(state, commands, tutor);

        // 1. the window
        Toolbar toolbar = new Toolbar(
                state, commands, new LearnMenu(state, tutor, commands.files()::open), new LanguageMenu(state));
        FilesBar files = new FilesBar(state, commands.files());
        StageView stage = new StageView(state, commands);
        map = new MapView(state);
        BranchesView branches = new BranchesView(state, commands);
        charts = new ChartsView(state, commands);
        TourView tour = new TourView(state, tutor);
        Caption caption = new Caption(state);
        timeline = new TimelineView(state);
        RegenerateView regenerate = new RegenerateView(state, commands);
        SurgeryView surgery = new SurgeryView(state, commands.experiments());
        StatusBar status = new StatusBar(state, commands);
        VBox side = side(map, branches, charts);
        BorderPane window = new BorderPane(middle(stage, side));
        window.setTop(new VBox(toolbar, files));
        MessageBar message = new MessageBar(state);
        window.setBottom(new VBox(message, tour, caption, timeline, regenerate, surgery, status));
        leaveOutForAnAudience(toolbar, side, status, caption);

        // 2. what lies on top of it
        ProbeCard probe = new ProbeCard(state, commands);
        keysOverlay = new KeysOverlay(state);
        GlossaryView glossary = new GlossaryView(state);
        QuizView quiz = new QuizView(state);
        focus = new KeyboardFocus(
                this,
                List.of(
                        toolbar,
                        files,
                        stage,
                        map,
                        branches,
                        charts,
                        message,
                        tour,
                        timeline,
                        regenerate,
                        surgery,
                        status),
                List.of(quiz, glossary, keysOverlay, probe));
        ring = new FocusRing(focus);
        getChildren().addAll(window, probe, keysOverlay, glossary, quiz, new FileNote(state), ring);
        DropTarget.on(this, commands.files());
        state.dark()
                .subscribe(dark -> Application.setUserAgentStylesheet(
                        (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet()));

        // 3. what runs once a frame, and the keys
        pulseWhileShown(update);
        learnKeys = new LearnKeys(state, tutor, presenter, quiz, focus);
        keys = new KeyHandler(state, new Steering(state, commands), acts(commands, toolbar), focus);
    }

    private static VBox side(MapView map, BranchesView branches, ChartsView charts) {
        VBox side = new VBox(10, map, branches, charts);
        side.getStyleClass().add("side");
        side.setPrefWidth(340);
        side.setMinWidth(260);
        side.setMinHeight(0);
        charts.setMinHeight(LEAST_CHART); // the panels above it give way first
        VBox.setVgrow(charts, Priority.ALWAYS);
        VBox.setVgrow(map, Priority.SOMETIMES);
        VBox.setVgrow(branches, Priority.SOMETIMES);
        return side;
    }

    private static HBox middle(StageView stage, VBox side) {
        stage.setMinSize(0, 0);
        HBox middle = new HBox(stage, side);
        middle.setMinHeight(0); // missing height is taken from here, never from the timeline below
        HBox.setHgrow(stage, Priority.ALWAYS);
        return middle;
    }

    private void leaveOutForAnAudience(Toolbar toolbar, VBox side, StatusBar status, Caption caption) {
        BooleanBinding alone = state.presenting().not();
        BooleanBinding touring =
                Bindings.createBooleanBinding(() -> tutor.stop().get().isPresent(), tutor.stop());
        caption.visibleProperty().bind(state.presenting().and(touring.not()));
        toolbar.visibleProperty().bind(alone);
        status.visibleProperty().bind(alone);
        side.visibleProperty().bind(alone.or(touring)); // tours point at charts and at the map
        charts.visibleProperty().bind(side.visibleProperty());
        List.of(toolbar, side, status).forEach(node -> node.managedProperty().bind(node.visibleProperty()));
    }

    private void pulseWhileShown(Runnable update) {
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                update.run();
                pulse(now);
            }
        };
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                timer.stop();
            } else {
                timer.start();
            }
        });
    }

    private void pulse(long now) {
        tutor.pulse();
        timeline.pulse();
        map.pulse();
        charts.pulse();
        ring.pulse();
        if (charted == 0) {
            charted = now; // the first frame is drawn before the charts, which take longer
        } else if (now - charted > CHART_NANOS) {
            charted = now;
            charts.refresh();
        }
    }

    private Map<UserCommand, Runnable> acts(Commands commands, Toolbar toolbar) {
        Map<UserCommand, Runnable> acts = new EnumMap<>(UserCommand.class);
        acts.putAll(new SessionActs(state, commands).all());
        acts.putAll(new LookActs(state, presenter).all());
        acts.put(UserCommand.FULL_SCREEN, () -> FullScreen.toggle(getScene()));
        acts.put(UserCommand.NEXT_REGION, focus::next);
        acts.put(UserCommand.PREVIOUS_REGION, focus::previous);
        acts.put(UserCommand.FILE_MENU, toolbar::showFiles);
        acts.replaceAll((command, act) -> () -> {
            act.run();
            tutor.did(command);
        });
        return acts;
    }

    /** A scene of this view, with its keys and style. */
    public Scene scene(double width, double height) {
        Scene scene = new Scene(this, width, height);
        scene.getStylesheets()
                .add(ExplorerView.class.getResource("explorer.css").toExternalForm());
        Typeface.apply(scene, state.language());
        presenter.fit(scene);
        KeyNaming.on(scene); // before other handlers, including menus and fields
        focus.listenTo(scene);
        keysOverlay.listenTo(scene); // a row that waits for a key comes first
        learnKeys.listenTo(scene); // then overlays and tours
        keys.listenTo(scene); // and last the keys that steer
        return scene;
    }
}
