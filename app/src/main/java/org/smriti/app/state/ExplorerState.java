package org.smriti.app.state;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.smriti.app.keys.KeyMap;
import org.smriti.app.probe.ProbeResult;
import org.smriti.app.session.Branch;
import org.smriti.app.session.Mode;
import org.smriti.app.session.Study;
import org.smriti.app.session.Surgery;
import org.smriti.app.session.Sweep;
import org.smriti.app.session.tick.Disturbance;
import org.smriti.app.session.tick.Provenance;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.session.tick.TrackTick;
import org.smriti.app.text.Language;
import org.smriti.app.text.Message;
import org.smriti.app.text.Texts;

/**
 * What the window shows; pure data. Only the JavaFX thread touches it.
 *
 * <p>What the model thread tells, the updaters of this package write, and the window only reads; what a person chooses in the window is
 * writable.
 */
public final class ExplorerState {

    /** Id of the chart that shows a sweep. */
    public static final String SWEEP_CHART = "sweep";

    /** Index of a playhead or hovered step when there is no such step. */
    public static final int NOWHERE = -1;

    /** Share of the window's width that the column of map and charts takes at first. */
    public static final double USUAL_SIDE = 0.21;

    private static final double USUAL_RATE = 10;

    // written by the updaters of this package, read-only for the window
    final ReadOnlyObjectWrapper<Optional<Opened>> session = new ReadOnlyObjectWrapper<>(Optional.empty());
    final StateList<Tick> ticks = new StateList<>();
    final StateList<Branch.View> branches = new StateList<>();
    final StateList<String> profiles = new StateList<>();
    final StateList<String> models = new StateList<>();
    final ReadOnlyObjectWrapper<Map<String, ModelKind>> kinds = new ReadOnlyObjectWrapper<>(Map.of()); // by model
    final ReadOnlyIntegerWrapper branch = new ReadOnlyIntegerWrapper();
    final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(true);
    final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.FOLLOW);
    final ReadOnlyObjectWrapper<Driver> driver = new ReadOnlyObjectWrapper<>(Driver.PERSON);
    final ReadOnlyStringWrapper profile = new ReadOnlyStringWrapper("");
    final ReadOnlyObjectWrapper<Optional<Event.Work>> work = new ReadOnlyObjectWrapper<>(Optional.empty());
    final ReadOnlyObjectWrapper<Event.Device> device = new ReadOnlyObjectWrapper<>(Event.Device.NONE);
    final StateList<String> devices = new StateList<>();
    final ReadOnlyDoubleWrapper perSecond = new ReadOnlyDoubleWrapper();
    final StateList<Double> latencies = new StateList<>();
    final ReadOnlyObjectWrapper<Optional<Sweep>> swept = new ReadOnlyObjectWrapper<>(Optional.empty());
    final StateList<Surgery> operations = new StateList<>();
    final StateList<Disturbance> armed = new StateList<>();
    final ReadOnlyObjectWrapper<Optional<Study>> study = new ReadOnlyObjectWrapper<>(Optional.empty());

    // written by the window, too
    private final ObservableList<Bookmark> bookmarks = FXCollections.observableArrayList();
    private final IntegerProperty playhead = new SimpleIntegerProperty(NOWHERE);
    private final BooleanProperty following = new SimpleBooleanProperty(true);
    private final BooleanProperty difference = new SimpleBooleanProperty();
    private final BooleanProperty shownBeside = new SimpleBooleanProperty();
    private final BooleanProperty regenerating = new SimpleBooleanProperty();
    private final BooleanProperty dark = new SimpleBooleanProperty(true);
    private final BooleanProperty presenting = new SimpleBooleanProperty();
    private final DoubleProperty textScale = new SimpleDoubleProperty(1);
    private final DoubleProperty typeScale = new SimpleDoubleProperty(1);
    private final DoubleProperty sideShare = new SimpleDoubleProperty(USUAL_SIDE);
    private final BooleanProperty smooth = new SimpleBooleanProperty();
    private final ObjectProperty<Panel> panel = new SimpleObjectProperty<>(Panel.NONE);
    private final StringProperty sought = new SimpleStringProperty("");
    private final StringProperty chart = new SimpleStringProperty("");
    private final BooleanProperty helping = new SimpleBooleanProperty();
    private final BooleanProperty searching = new SimpleBooleanProperty();
    private final ObjectProperty<KeyMap> keys = new SimpleObjectProperty<>(KeyMap.USUAL);
    private final ObservableValue<KeyMap> keysHere = Bindings.createObjectBinding(
            () -> keys.get().with(session.get().map(Opened::hands).orElse(Set.of())), keys, session);
    private final ObjectProperty<Message> message = new SimpleObjectProperty<>(Message.NONE);
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
    private final Texts texts = new Texts(language);
    private final ObjectProperty<Message> note = new SimpleObjectProperty<>(Message.NONE);
    private final FilesState files = new FilesState(note);
    private final DoubleProperty rate = new SimpleDoubleProperty(USUAL_RATE);
    private final IntegerProperty hoveredPatch = new SimpleIntegerProperty(NOWHERE);
    private final IntegerProperty hoveredStep = new SimpleIntegerProperty(NOWHERE);
    private final ObjectProperty<MapColoring> mapColoring = new SimpleObjectProperty<>(MapColoring.MAZE);
    private final ObjectProperty<Optional<ProbeResult>> probed = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<OtherBranch>> otherBranch = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty truthHidden = new SimpleBooleanProperty();
    private final BooleanProperty pointing = new SimpleBooleanProperty();
    private final BooleanProperty operating = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Offer>> offer = new SimpleObjectProperty<>(Optional.empty());

    /** The session that is open; empty before the first one. */
    public ReadOnlyObjectProperty<Optional<Opened>> session() {
        return session.getReadOnlyProperty();
    }

    /** The steps of the current branch. */
    public ObservableList<Tick> ticks() {
        return ticks.readOnly();
    }

    /** The current branch, if there is a session. */
    public Optional<Branch.View> currentBranch() {
        return branches.readOnly().stream()
                .filter(view -> view.id() == branch.get())
                .findFirst();
    }

    /** All branches of the session. */
    public ObservableList<Branch.View> branches() {
        return branches.readOnly();
    }

    /** Names of the models that can play. */
    public ObservableList<String> models() {
        return models.readOnly();
    }

    /** What a model is, in a line: by its architecture, which is named too unless the model is called after it; empty if it is not known. */
    public String explained(String model) {
        String variant = kind(model).variant();
        String line = texts.find("model." + variant).orElse("");
        return line.isEmpty() || model.equals(variant) ? line : variant + ": " + line;
    }

    /** The same in a list of rivals, where a model of other worlds says so instead. */
    public String explainedAsRival(String model) {
        return canJoin(model) ? explained(model) : texts.get("model.elsewhere");
    }

    /** Whether a model can be the rival in the session that is open: it knows its world. */
    public boolean canJoin(String model) {
        return session.get().filter(opened -> !kind(model).suits(opened)).isEmpty();
    }

    private ModelKind kind(String model) {
        return kinds.get().getOrDefault(model, ModelKind.UNKNOWN);
    }

    /** Steps that are bookmarked, on any branch. */
    public ObservableList<Bookmark> bookmarks() {
        return bookmarks;
    }

    /** Names of the latency budgets that can be chosen. */
    public ObservableList<String> profiles() {
        return profiles.readOnly();
    }

    /** Number of the current branch. */
    public ReadOnlyIntegerProperty branch() {
        return branch.getReadOnlyProperty();
    }

    /** Index of the step that is shown, or {@link #NOWHERE}. */
    public IntegerProperty playhead() {
        return playhead;
    }

    /** Whether the playhead stays at the newest step. */
    public BooleanProperty following() {
        return following;
    }

    /** Whether the clock takes steps; false while the session is paused. */
    public ReadOnlyBooleanProperty playing() {
        return playing.getReadOnlyProperty();
    }

    /** Whether predictions are shown as their difference from the truth. */
    public BooleanProperty difference() {
        return difference;
    }

    /** Whether what Smriti was shown at each step stands beside the truth. */
    public BooleanProperty shownBeside() {
        return shownBeside;
    }

    /** Whether the controls for regenerating steps are shown. */
    public BooleanProperty regenerating() {
        return regenerating;
    }

    /** Whether the window is dark. */
    public BooleanProperty dark() {
        return dark;
    }

    /** Whether the overlay of keys is shown. */
    public BooleanProperty helping() {
        return helping;
    }

    /** Whether the palette of all acts is shown. */
    public BooleanProperty searching() {
        return searching;
    }

    /** Which key does what, in all worlds together. */
    public ObjectProperty<KeyMap> keys() {
        return keys;
    }

    /** Which key does what in the world that is open. */
    public ObservableValue<KeyMap> keysHere() {
        return keysHere;
    }

    /** Whether the window is in presentation mode: stage, timeline and caption alone, in large type. */
    public BooleanProperty presenting() {
        return presenting;
    }

    /** The size of all text, charts included, as the person chose it: 1 is the usual one. */
    public DoubleProperty textScale() {
        return textScale;
    }

    /** The size of all text as it is shown: grows with the person's choice, with the window and for an audience. */
    public DoubleProperty typeScale() {
        return typeScale;
    }

    /** Share of the window's width that the column of map and charts takes, 0 to 1. */
    public DoubleProperty sideShare() {
        return sideShare;
    }

    /** Whether the pixels of a frame pass smoothly into each other, rather than being squares. */
    public BooleanProperty smooth() {
        return smooth;
    }

    /** The panel over the window. */
    public ObjectProperty<Panel> panel() {
        return panel;
    }

    /** What the glossary opens with in its search field. */
    public StringProperty sought() {
        return sought;
    }

    /** Id of the chart that is shown; an unknown id changes nothing. */
    public StringProperty chart() {
        return chart;
    }

    /** Whether the models are given the truth or their own predictions. */
    public ReadOnlyObjectProperty<Mode> mode() {
        return mode.getReadOnlyProperty();
    }

    /** What steers the agent. */
    public ReadOnlyObjectProperty<Driver> driver() {
        return driver.getReadOnlyProperty();
    }

    /** Label of the profile, which is a latency budget. */
    public ReadOnlyStringProperty profile() {
        return profile.getReadOnlyProperty();
    }

    /** The long-running work of the model thread, if there is any. */
    public ReadOnlyObjectProperty<Optional<Event.Work>> work() {
        return work.getReadOnlyProperty();
    }

    /** The device that runs the models. */
    public ReadOnlyObjectProperty<Event.Device> device() {
        return device.getReadOnlyProperty();
    }

    /** Names of the devices that can be chosen. */
    public ObservableList<String> devices() {
        return devices.readOnly();
    }

    /** The last failure; {@link Message#NONE} once the person has closed it. */
    public ObjectProperty<Message> message() {
        return message;
    }

    /** What was done last, if it cannot be seen otherwise; {@link Message#NONE} after a few seconds. */
    public ObjectProperty<Message> note() {
        return note;
    }

    /** The language of the window. */
    public ObjectProperty<Language> language() {
        return language;
    }

    /** The texts of the window, in that language. */
    public Texts texts() {
        return texts;
    }

    /** The part of the state about files. */
    public FilesState files() {
        return files;
    }

    /** Steps per second, as requested. */
    public DoubleProperty rate() {
        return rate;
    }

    /** Steps per second, as measured. */
    public ReadOnlyDoubleProperty perSecond() {
        return perSecond.getReadOnlyProperty();
    }

    /** Moves the playhead to a step, or to the nearest one that exists. */
    public void lookAt(int step) {
        int last = ticks().size() - 1;
        if (last >= 0) {
            int at = Math.clamp(step, 0, last);
            following.set(at == last);
            playhead.set(at);
        }
    }

    /** Milliseconds from input to frame of the latest steps, the newest last. */
    public ObservableList<Double> latencies() {
        return latencies.readOnly();
    }

    /** Number of the patch of Smriti's frame under the mouse, row by row, or {@link #NOWHERE}. */
    public IntegerProperty hoveredPatch() {
        return hoveredPatch;
    }

    /** Index of the step that is hovered over in any view, or {@link #NOWHERE}. */
    public IntegerProperty hoveredStep() {
        return hoveredStep;
    }

    /** Sets the hovered step; {@link #NOWHERE} if there is no such step. */
    public void hover(int step) {
        hoveredStep.set(step >= 0 && step < ticks().size() ? step : NOWHERE);
    }

    /** The quantity that the colours of the map show. */
    public ObjectProperty<MapColoring> mapColoring() {
        return mapColoring;
    }

    /** The result card of the latest probe, while it is open. */
    public ObjectProperty<Optional<ProbeResult>> probed() {
        return probed;
    }

    /** The latest sweep of the clean prefix. */
    public ReadOnlyObjectProperty<Optional<Sweep>> swept() {
        return swept.getReadOnlyProperty();
    }

    /** Operations on Smriti's memory, the latest last; empty while it is unchanged. */
    public ObservableList<Surgery> operations() {
        return operations.readOnly();
    }

    /** The disturbances that will act on the camera at the next step, since the last one that was asked for; empty once it is taken. */
    public ObservableList<Disturbance> armed() {
        return armed.readOnly();
    }

    /** The branch that is seen beside the current one, if any is. */
    public ObjectProperty<Optional<OtherBranch>> otherBranch() {
        return otherBranch;
    }

    /** Whether the truth, and whatever would give it away, is hidden until an audience has guessed. */
    public BooleanProperty truthHidden() {
        return truthHidden;
    }

    /** Whether a light follows the mouse, for an audience. */
    public BooleanProperty pointing() {
        return pointing;
    }

    /** Whether the controls for operations on memory are shown. */
    public BooleanProperty operating() {
        return operating;
    }

    /** What was just done to the session as a whole and can be undone or done again; empty after some seconds. */
    public ObjectProperty<Optional<Offer>> offer() {
        return offer;
    }

    /** The latest study of a step. */
    public ReadOnlyObjectProperty<Optional<Study>> study() {
        return study.getReadOnlyProperty();
    }

    /** Length of the unbroken run of imagined frames that ends at the playhead. */
    public int imagined() {
        int count = 0;
        for (int i = Math.min(playhead.get(), ticks().size() - 1); i >= 0 && isImagined(ticks().get(i)); i--) {
            count++;
        }
        return count;
    }

    private static boolean isImagined(Tick tick) {
        TrackTick track = tick.tracks().get(TrackInfo.SMRITI);
        return track != null && track.prediction().kept() == Provenance.IMAGINED;
    }

    /** Whether what is open is only watched. */
    public boolean isWatched() {
        return session.get().filter(Opened::isWatched).isPresent();
    }

    /** Whether the branch has come to the last frame of a film. */
    public boolean isOver() {
        return session.get()
                .filter(opened -> opened.kind().isOver(ticks().size()))
                .isPresent();
    }

    /** The step at the playhead. */
    public Optional<Tick> shown() {
        int at = playhead.get();
        return at < 0 || at >= ticks().size() ? Optional.empty() : Optional.of(ticks().get(at));
    }
}
