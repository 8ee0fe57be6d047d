package org.smriti.app.view.charts.plot;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.session.tick.TrackTick;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.text.Texts;
import org.smriti.app.view.charts.data.AttentionMass;

/** What the charts of one panel share: the state, and the model, the layer and the patch that are selected. */
public final class ChartContext {

    private final ExplorerState state;
    private final IntegerProperty layer = new SimpleIntegerProperty(AttentionMass.ALL);
    private final IntegerProperty patch = new SimpleIntegerProperty(ExplorerState.NOWHERE);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.DARK);
    private final ObjectProperty<ChartSize> size = new SimpleObjectProperty<>(ChartSize.USUAL);
    private final StringProperty model = new SimpleStringProperty(TrackInfo.SMRITI);
    private final StringProperty readout = new SimpleStringProperty("");

    /** Charts of that state, in dark or light colours as it says. */
    public ChartContext(ExplorerState state) {
        this.state = state;
        state.hoveredPatch().subscribe(hovered -> {
            if (hovered.intValue() != ExplorerState.NOWHERE) {
                patch.set(hovered.intValue());
            }
        });
        state.session().subscribe(session -> {
            if (info().isEmpty()) {
                model.set(TrackInfo.SMRITI);
            }
        });
        state.dark().subscribe(dark -> theme.set(dark ? Theme.DARK : Theme.LIGHT));
    }

    /** The state that the charts show. */
    public ExplorerState state() {
        return state;
    }

    /** The steps of the current branch. */
    public List<Tick> ticks() {
        return state.ticks();
    }

    /** Index of the step that is shown, or {@link ExplorerState#NOWHERE}. */
    public int playhead() {
        return state.playhead().get();
    }

    /** The selected layer, or {@link AttentionMass#ALL}. */
    public IntegerProperty layer() {
        return layer;
    }

    /** The patch whose attention is shown; {@link ExplorerState#NOWHERE} for the one in the middle. */
    public IntegerProperty patch() {
        return patch;
    }

    /** The colours of charts, which follow the window. */
    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /** How large the texts of charts are, which follow those around them. */
    public ObjectProperty<ChartSize> size() {
        return size;
    }

    /** The track whose model is looked into by charts that show one model alone. */
    public StringProperty model() {
        return model;
    }

    /** The texts of the window. */
    public Texts texts() {
        return state.texts();
    }

    /** A layer's name in the language of the window; people count layers from 1. */
    public static String layer(int number, Texts texts) {
        return texts.get("charts.layer", number + 1);
    }

    /** The text that describes what is under the mouse. */
    public StringProperty readout() {
        return readout;
    }

    /** The model that is looked into. */
    public Optional<TrackInfo> info() {
        return state.session().get().flatMap(session -> session.track(model.get()));
    }

    /** What that model made of the step at the playhead. */
    public Optional<TrackTick> shown() {
        return state.shown().map(tick -> tick.tracks().get(model.get()));
    }
}
