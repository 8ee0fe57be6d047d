package org.smriti.app.state;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.smriti.app.keys.KeyMap;
import org.smriti.app.probe.ProbeResult;
import org.smriti.app.session.Branch;
import org.smriti.app.session.Mode;
import org.smriti.app.session.Provenance;
import org.smriti.app.session.Study;
import org.smriti.app.session.Surgery;
import org.smriti.app.session.Sweep;
import org.smriti.app.session.Tick;
import org.smriti.app.session.TrackTick;
import org.smriti.app.text.Language;
import org.smriti.app.text.Message;
import org.smriti.app.text.Texts;

/** What the window shows; pure data. Only the JavaFX thread touches it. */
public final class ExplorerState {

    /** Name of the chart that a sweep is shown in. */
    public static final String SWEEP_CHART = "sweep";

    /** The playhead when nothing has happened. */
    public static final int NOWHERE = -1;

    private static final double USUAL_RATE = 10;

    private final ObjectProperty<Optional<Opened>> session = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<Tick> ticks = FXCollections.observableArrayList();
    private final ObservableList<Branch.View> branches = FXCollections.observableArrayList();
    private final ObservableList<String> profiles = FXCollections.observableArrayList();
    private final ObservableList<String> models = FXCollections.observableArrayList();
    private final ObservableList<Bookmark> bookmarks = FXCollections.observableArrayList();
    private final IntegerProperty branch = new SimpleIntegerProperty();
    private final IntegerProperty playhead = new SimpleIntegerProperty(NOWHERE);
    private final BooleanProperty following = new SimpleBooleanProperty(true);
    private final BooleanProperty playing = new SimpleBooleanProperty(true);
    private final BooleanProperty difference = new SimpleBooleanProperty();
    private final BooleanProperty regenerating = new SimpleBooleanProperty();
    private final BooleanProperty dark = new SimpleBooleanProperty(true);
    private final BooleanProperty presenting = new SimpleBooleanProperty();
    private final ObjectProperty<Panel> panel = new SimpleObjectProperty<>(Panel.NONE);
    private final StringProperty chart = new SimpleStringProperty("");
    private final BooleanProperty helping = new SimpleBooleanProperty();
    private final ObjectProperty<KeyMap> keys = new SimpleObjectProperty<>(KeyMap.USUAL);
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.FOLLOW);
    private final ObjectProperty<Driver> driver = new SimpleObjectProperty<>(Driver.PERSON);
    private final StringProperty profile = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Event.Work>> work = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Event.Device> device = new SimpleObjectProperty<>(Event.Device.NONE);
    private final ObservableList<String> devices = FXCollections.observableArrayList();
    private final ObjectProperty<Message> message = new SimpleObjectProperty<>(Message.NONE);
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
    private final Texts texts = new Texts(language);
    private final FilesState files = new FilesState();
    private final DoubleProperty rate = new SimpleDoubleProperty(USUAL_RATE);
    private final DoubleProperty perSecond = new SimpleDoubleProperty();
    private final ObservableList<Double> latencies = FXCollections.observableArrayList();
    private final IntegerProperty hoveredPatch = new SimpleIntegerProperty(NOWHERE);
    private final IntegerProperty hoveredStep = new SimpleIntegerProperty(NOWHERE);
    private final ObjectProperty<MapColoring> mapColoring = new SimpleObjectProperty<>(MapColoring.MAZE);
    private final ObjectProperty<Optional<ProbeResult>> probed = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Sweep>> swept = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<Surgery> operations = FXCollections.observableArrayList();
    private final BooleanProperty operating = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Study>> study = new SimpleObjectProperty<>(Optional.empty());

    /** The session that is open; nothing before the first. */
    public ObjectProperty<Optional<Opened>> session() {
        return session;
    }

    /** The steps of the current branch. */
    public ObservableList<Tick> ticks() {
        return ticks;
    }

    /** All branches of the session. */
    public ObservableList<Branch.View> branches() {
        return branches;
    }

    /** Names of the models that can be chosen. */
    public ObservableList<String> models() {
        return models;
    }

    /** Steps to come back to. */
    public ObservableList<Bookmark> bookmarks() {
        return bookmarks;
    }

    /** Names of the latency budgets that can be chosen. */
    public ObservableList<String> profiles() {
        return profiles;
    }

    /** Number of the current branch. */
    public IntegerProperty branch() {
        return branch;
    }

    /** Index of the step that is looked at, or {@link #NOWHERE}. */
    public IntegerProperty playhead() {
        return playhead;
    }

    /** Whether the playhead stays at the newest step. */
    public BooleanProperty following() {
        return following;
    }

    /** Whether steps are taken at the clock's rate. */
    public BooleanProperty playing() {
        return playing;
    }

    /** Whether predictions are shown as their difference from the truth. */
    public BooleanProperty difference() {
        return difference;
    }

    /** Whether a regeneration is being prepared. */
    public BooleanProperty regenerating() {
        return regenerating;
    }

    /** Whether the window is dark. */
    public BooleanProperty dark() {
        return dark;
    }

    /** Whether the list of keys is shown. */
    public BooleanProperty helping() {
        return helping;
    }

    /** Which keys give which command. */
    public ObjectProperty<KeyMap> keys() {
        return keys;
    }

    /** Whether the window is made for an audience: stage, time and caption alone, in large type. */
    public BooleanProperty presenting() {
        return presenting;
    }

    /** The panel that lies over the window, if one does. */
    public ObjectProperty<Panel> panel() {
        return panel;
    }

    /** Id of the chart that is seen; an id that no chart has changes nothing. */
    public StringProperty chart() {
        return chart;
    }

    /** What the models are given to remember. */
    public ObjectProperty<Mode> mode() {
        return mode;
    }

    /** Whether a person or a policy steers. */
    public ObjectProperty<Driver> driver() {
        return driver;
    }

    /** The latency budget. */
    public StringProperty profile() {
        return profile;
    }

    /** The long task that goes on now, if one does. */
    public ObjectProperty<Optional<Event.Work>> work() {
        return work;
    }

    /** The device that the models run on. */
    public ObjectProperty<Event.Device> device() {
        return device;
    }

    /** Names of the devices there are. */
    public ObservableList<String> devices() {
        return devices;
    }

    /** The last message of something that could not be done; {@link Message#NONE} once read. */
    public ObjectProperty<Message> message() {
        return message;
    }

    /** The language of the window. */
    public ObjectProperty<Language> language() {
        return language;
    }

    /** The texts of the window, in that language. */
    public Texts texts() {
        return texts;
    }

    /** What the window shows of files. */
    public FilesState files() {
        return files;
    }

    /** Steps a second, wanted. */
    public DoubleProperty rate() {
        return rate;
    }

    /** Steps a second, measured. */
    public DoubleProperty perSecond() {
        return perSecond;
    }

    /** Moves the playhead to a step, or the nearest there is. */
    public void lookAt(int step) {
        int last = ticks.size() - 1;
        if (last >= 0) {
            int at = Math.clamp(step, 0, last);
            following.set(at == last);
            playhead.set(at);
        }
    }

    /** Milliseconds from input to frame of the latest steps, the newest last. */
    public ObservableList<Double> latencies() {
        return latencies;
    }

    /** Number of the patch of Smriti's frame under the mouse, row by row, or {@link #NOWHERE}. */
    public IntegerProperty hoveredPatch() {
        return hoveredPatch;
    }

    /** Index of the step that the mouse is over, on any view with an axis of time, or {@link #NOWHERE}. */
    public IntegerProperty hoveredStep() {
        return hoveredStep;
    }

    /** Notes that the mouse is over a step, or over none if there is no such step. */
    public void hover(int step) {
        hoveredStep.set(step >= 0 && step < ticks.size() ? step : NOWHERE);
    }

    /** What the colours of the map mean. */
    public ObjectProperty<MapColoring> mapColoring() {
        return mapColoring;
    }

    /** The result card of the latest probe, while it is open. */
    public ObjectProperty<Optional<ProbeResult>> probed() {
        return probed;
    }

    /** The latest sweep of the clean prefix. */
    public ObjectProperty<Optional<Sweep>> swept() {
        return swept;
    }

    /** The operations on Smriti's memory, the latest last; empty while there are none. */
    public ObservableList<Surgery> operations() {
        return operations;
    }

    /** Whether an operation is being prepared. */
    public BooleanProperty operating() {
        return operating;
    }

    /** The latest study of a step. */
    public ObjectProperty<Optional<Study>> study() {
        return study;
    }

    /** Number of frames up to the playhead that Smriti imagined in a row, without being shown one. */
    public int imagined() {
        int count = 0;
        for (int i = Math.min(playhead.get(), ticks.size() - 1); i >= 0 && isImagined(ticks.get(i)); i--) {
            count++;
        }
        return count;
    }

    private static boolean isImagined(Tick tick) {
        TrackTick track = tick.tracks().get(TrackInfo.SMRITI);
        return track != null && track.prediction().kept() == Provenance.IMAGINED;
    }

    /** The step that is looked at. */
    public Optional<Tick> shown() {
        int at = playhead.get();
        return at < 0 || at >= ticks.size() ? Optional.empty() : Optional.of(ticks.get(at));
    }
}
