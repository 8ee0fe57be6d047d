package org.smriti.app.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.state.Commands;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.tour.LessonDesk;
import org.smriti.app.tour.Tour;
import org.smriti.app.tour.TourShelf;
import org.smriti.app.tour.Tutor;
import org.smriti.app.verdict.Verdicts;
import org.smriti.app.view.acts.Act;
import org.smriti.app.view.acts.Acts;
import org.smriti.app.view.acts.MenuActs;
import org.smriti.app.view.acts.PaletteView;
import org.smriti.app.view.branches.BranchesView;
import org.smriti.app.view.charts.ChartsView;
import org.smriti.app.view.control.HoverEnd;
import org.smriti.app.view.control.Note;
import org.smriti.app.view.control.Playback;
import org.smriti.app.view.control.Replayer;
import org.smriti.app.view.files.DropTarget;
import org.smriti.app.view.files.ExportView;
import org.smriti.app.view.files.FilesBar;
import org.smriti.app.view.glossary.GlossaryView;
import org.smriti.app.view.help.KeysOverlay;
import org.smriti.app.view.keys.ChoiceActs;
import org.smriti.app.view.keys.FocusRing;
import org.smriti.app.view.keys.KeyHandler;
import org.smriti.app.view.keys.KeyNaming;
import org.smriti.app.view.keys.KeyboardFocus;
import org.smriti.app.view.keys.LearnKeys;
import org.smriti.app.view.keys.LookActs;
import org.smriti.app.view.keys.SessionActs;
import org.smriti.app.view.keys.Steering;
import org.smriti.app.view.map.MapView;
import org.smriti.app.view.present.FullScreen;
import org.smriti.app.view.present.Pointer;
import org.smriti.app.view.present.Presenter;
import org.smriti.app.view.probe.ProbeCard;
import org.smriti.app.view.quiz.QuizView;
import org.smriti.app.view.regenerate.RegenerateView;
import org.smriti.app.view.stage.Banner;
import org.smriti.app.view.stage.Caption;
import org.smriti.app.view.stage.ModeSwitch;
import org.smriti.app.view.stage.StageView;
import org.smriti.app.view.status.StatusBar;
import org.smriti.app.view.surgery.SurgeryActs;
import org.smriti.app.view.surgery.SurgeryView;
import org.smriti.app.view.timeline.TimelineView;
import org.smriti.app.view.tour.TourView;
import org.smriti.app.view.transport.ControlBar;
import org.smriti.app.view.type.TextScale;
import org.smriti.app.view.type.Tips;
import org.smriti.app.view.type.Typeface;
import org.smriti.app.view.undo.UndoNote;
import org.smriti.app.view.welcome.Welcome;

/** The whole window: what can be chosen on top, the stage in the middle, the map and charts beside it, time below. */
public final class ExplorerView extends StackPane {

    private static final double LEAST_CHART = 240;
    private static final double LEAST_SIDE = 220;
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
    private final Steering steering;
    private final Replayer replayer;
    private final Welcome welcome;
    private final Verdicts verdicts = new Verdicts(TrackInfo.SMRITI);
    private final Pointer pointer;
    private final ExplorerState state;
    private final Acts acts;
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

        steering = new Steering(state, commands);
        replayer = new Replayer(state, commands);
        Playback.of(state, commands);
        acts = new Acts(state.note());
        // 1. the window
        LearnMenu learn = new LearnMenu(state, tutor, commands.files()::open);
        Toolbar toolbar = new Toolbar(state, commands, learn, new LanguageMenu(state), PaletteView.button(state));
        FilesBar files = new FilesBar(state, commands.files());
        StageView stage = new StageView(state, commands, verdicts);
        welcome = new Welcome(state, commands, tutor, tours);
        map = new MapView(state);
        BranchesView branches = new BranchesView(state, commands);
        charts = new ChartsView(state, commands);
        charts.setOpacity(0); // until it is drawn for the first time: before that it is white
        TourView tour = new TourView(state, tutor);
        ControlBar controls = new ControlBar(state, acts, steering, replayer);
        timeline = new TimelineView(state);
        RegenerateView regenerate = new RegenerateView(state, commands);
        SurgeryView surgery = new SurgeryView(state, commands.experiments());
        StatusBar status = new StatusBar(state, commands);
        VBox side = side(map, branches, charts);
        HBox head = head(commands);
        VBox.setMargin(welcome, new Insets(0, 12, 4, 12));
        VBox middle = new VBox(head, onStage(stage, commands), welcome, tour, controls);
        BorderPane window = new BorderPane(new Columns(state, middle, side));
        window.setTop(new VBox(toolbar, files));
        MessageBar message = new MessageBar(state);
        window.setBottom(new VBox(message, onTimeline(), regenerate, surgery, status));
        leaveOutForAnAudience(toolbar, side, status);

        // 2. what lies on top of it
        pointer = new Pointer(state);
        PaletteView palette = new PaletteView(state, acts);
        ProbeCard probe = new ProbeCard(state, commands);
        keysOverlay = new KeysOverlay(state);
        GlossaryView glossary = new GlossaryView(state);
        QuizView quiz = new QuizView(state);
        ExportView export = new ExportView(state, commands.files());
        focus = new KeyboardFocus(
                this,
                List.of(
                        toolbar,
                        files,
                        head,
                        stage,
                        tour,
                        controls,
                        map,
                        branches,
                        charts,
                        message,
                        timeline,
                        regenerate,
                        surgery,
                        status),
                List.of(palette, export, quiz, glossary, keysOverlay, probe));
        ring = new FocusRing(focus);
        getChildren().addAll(window, probe, keysOverlay, glossary, quiz, export, palette, pointer, ring);
        DropTarget.on(this, commands.files());
        state.dark()
                .subscribe(dark -> Application.setUserAgentStylesheet(
                        (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet()));

        // 3. what runs once a frame, and the keys
        pulseWhileShown(update);
        learnKeys = new LearnKeys(state, tutor, presenter, quiz, focus);
        fill(commands, toolbar, learn);
        keys = new KeyHandler(state, steering, acts, focus);
        ContextMenus menus = new ContextMenus(state, acts);
        menus.onStage(stage);
        menus.onMap(map);
        menus.onBranches(branches);
        menus.onTimeline(timeline);
    }

    private VBox side(MapView map, BranchesView branches, ChartsView charts) {
        VBox side = new VBox(10, map, branches, charts);
        side.getStyleClass().add("side");
        side.setMinWidth(LEAST_SIDE);
        side.setMinHeight(0);
        charts.minHeightProperty().bind(state.typeScale().multiply(LEAST_CHART)); // the panels above it give way first
        VBox.setVgrow(charts, Priority.ALWAYS);
        VBox.setVgrow(map, Priority.SOMETIMES);
        VBox.setVgrow(branches, Priority.SOMETIMES);
        return side;
    }

    /** What stands above the panes: the mode, a sentence about what is shown, and in a presentation its tours and the way out. */
    private HBox head(Commands commands) {
        Button out = new Button();
        out.setId("present-end");
        out.setMinWidth(USE_PREF_SIZE);
        out.textProperty().bind(state.texts().of("present.end"));
        out.setTooltip(Tips.of(state.texts(), "present.end.tip", UserCommand.CANCEL, state.keysHere()));
        out.setOnAction(event -> state.presenting().set(false));
        LearnMenu learn = new LearnMenu(state, tutor, commands.files()::open);
        learn.setId("present-learn");
        List.of(learn, out).forEach(node -> {
            node.visibleProperty().bind(state.presenting());
            node.managedProperty().bind(node.visibleProperty());
        });
        Caption caption = new Caption(state, verdicts);
        HBox.setHgrow(caption, Priority.ALWAYS);
        HBox head = new HBox(14, new ModeSwitch(state, commands), caption, learn, out);
        head.setId("stage-head");
        head.getStyleClass().add("stage-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /** The stage with what lies on it. */
    private StackPane onStage(StageView stage, Commands commands) {
        UndoNote undo = new UndoNote(state, commands);
        StackPane.setAlignment(undo, Pos.BOTTOM_CENTER);
        StackPane all = new StackPane(stage, new Banner(state, welcome.announced(), stage.middle()), undo);
        all.setMinHeight(0); // missing height is taken from here, never from the timeline below
        VBox.setVgrow(all, Priority.ALWAYS);
        return all;
    }

    /** The timeline with a note of what was just done on it: there it hides no picture and no figure. */
    private StackPane onTimeline() {
        Note note = new Note(state);
        StackPane.setAlignment(note, Pos.TOP_CENTER);
        return new StackPane(timeline, note);
    }

    private void leaveOutForAnAudience(Toolbar toolbar, VBox side, StatusBar status) {
        BooleanBinding alone = state.presenting().not();
        BooleanBinding touring =
                Bindings.createBooleanBinding(() -> tutor.stop().get().isPresent(), tutor.stop());
        toolbar.visibleProperty().bind(alone);
        status.visibleProperty().bind(alone);
        side.visibleProperty().bind(alone.or(touring)); // tours point at charts and at the map
        charts.visibleProperty().bind(side.visibleProperty());
        List.of(toolbar, side, status).forEach(node -> node.managedProperty().bind(node.visibleProperty()));
    }

    /** Greets the person who has just started the window. */
    public void greet() {
        welcome.greet();
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
        welcome.pulse(now);
        replayer.pulse(now);
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
            charts.setOpacity(1);
        }
    }

    /** Fills the catalogue that keys, palette and menus share. */
    private void fill(Commands commands, Toolbar toolbar, LearnMenu learn) {
        SessionActs session = new SessionActs(state, commands, replayer);
        acts.whenDone(act -> act.command().ifPresent(tutor::did));
        acts.add(steering.acts());
        acts.add(session.all());
        acts.add(new LookActs(state, presenter).all());
        acts.add(List.of(
                Act.of(UserCommand.FULL_SCREEN, () -> FullScreen.toggle(getScene())),
                Act.of(UserCommand.NEXT_REGION, focus::next),
                Act.of(UserCommand.PREVIOUS_REGION, focus::previous),
                Act.of(UserCommand.FILE_MENU, toolbar::showFiles)));
        acts.offer(session::rates);
        acts.offer(session::probes);
        acts.offer(() -> List.of(toolbar.anotherWorld()));
        acts.offer(new ChoiceActs(state, commands)::all);
        acts.offer(new SurgeryActs(state, commands.experiments())::all);
        acts.offer(() -> charts.ids().stream().map(this::chart).toList());
        MenuActs menus = new MenuActs(state, acts);
        acts.offer(() -> menus.of(learn, "toolbar.learn"));
        acts.offer(() -> menus.of(toolbar.files(), UserCommand.Group.FILES.key()));
    }

    private Act chart(String id) {
        return Act.of(
                        "chart-" + id,
                        "act.charts",
                        texts -> texts.get("act.chart", texts.get("chart." + id + ".title")),
                        () -> state.chart().set(id))
                .on(() -> state.chart().get().equals(id));
    }

    /** A scene of this view, with its keys and style. */
    public Scene scene(double width, double height) {
        Scene scene = new Scene(this, width, height);
        scene.getStylesheets()
                .add(ExplorerView.class.getResource("explorer.css").toExternalForm());
        Typeface.apply(scene, state.language());
        presenter.fit(scene);
        HoverEnd.on(scene, state);
        KeyNaming.on(scene); // before other handlers, including menus and fields
        TextScale.apply(scene, state);
        pointer.listenTo(scene);
        welcome.listenTo(scene); // a key that ends what is shown by itself acts afterwards
        focus.listenTo(scene);
        keysOverlay.listenTo(scene); // a row that waits for a key comes first
        learnKeys.listenTo(scene); // then overlays and tours
        keys.listenTo(scene); // and last the keys that steer
        return scene;
    }
}
