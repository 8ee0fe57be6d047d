package org.smriti.app.view.status;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.smriti.app.session.tick.TrackTick;
import org.smriti.app.state.Commands;
import org.smriti.app.state.Event;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.text.Texts;
import org.smriti.app.view.control.Dropdown;
import org.smriti.app.view.type.Tips;

/** Shows device, speed, latency and memory; and what takes long, with a button that cancels it. */
public final class StatusBar extends HBox {

    private static final double MEGA = 1 << 20;

    private final ExplorerState state;
    private final Label figures = new Label();
    private final Label work = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button cancel = new Button();

    /** Shows that state. */
    public StatusBar(ExplorerState state, Commands commands) {
        this.state = state;
        setId("status");
        getStyleClass().add("status");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(10);
        figures.setId("status-figures");
        figures.setTooltip(Tips.of(state.texts(), "status.figures.tip"));
        work.setId("status-work");
        progress.setPrefWidth(140);
        progress.accessibleTextProperty().bind(state.texts().of("status.progress"));
        cancel.setId("cancel");
        cancel.textProperty().bind(state.texts().of("status.cancel"));
        cancel.setOnAction(event -> commands.cancel());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(devices(commands), figures, gap, work, progress, cancel);
        state.work().subscribe(this::work);
        state.playhead().subscribe(this::figures);
        state.device().subscribe(this::figures);
        state.language().subscribe(this::figures);
        state.language().subscribe(() -> work(state.work().get()));
        figures();
    }

    private ComboBox<String> devices(Commands commands) {
        ComboBox<String> devices = new ComboBox<>();
        devices.setId("device");
        devices.setMinWidth(USE_PREF_SIZE); // the figures give way first
        devices.accessibleTextProperty().bind(state.texts().of("status.device"));
        devices.setTooltip(Tips.of(state.texts(), "status.device.tip"));
        state.devices().subscribe(() -> devices.getItems().setAll(state.devices()));
        state.device().subscribe(device -> devices.setValue(device.name()));
        Dropdown.choose(devices, chosen -> {
            if (!chosen.equals(state.device().get().name())) {
                commands.device(chosen);
            }
        });
        return devices;
    }

    private void work(Optional<Event.Work> current) {
        boolean busy = current.isPresent();
        work.setVisible(busy);
        progress.setVisible(busy);
        cancel.setVisible(busy && current.get().share() >= 0);
        current.ifPresent(now -> {
            work.setText(state.texts().get(now.title()));
            progress.setProgress(now.share() < 0 ? ProgressBar.INDETERMINATE_PROGRESS : now.share());
        });
    }

    private void figures() {
        StringBuilder text = new StringBuilder();
        Event.Device device = state.device().get();
        text.append(device.about()).append(" · ").append(device.precision());
        text.append(" · ").append(state.texts().profile(state.profile().get()));
        state.shown().map(tick -> tick.tracks().get(TrackInfo.SMRITI)).ifPresent(track -> text.append(of(track)));
        figures.setText(text.toString());
    }

    private String of(TrackTick track) {
        String figures = " · "
                + state.texts()
                        .count(
                                "status.figures",
                                track.prediction().steps(),
                                Texts.number(0, track.prediction().millis()),
                                Texts.number(1, state.perSecond().get()),
                                state.texts()
                                        .count(
                                                "status.memory",
                                                track.memoryFrames(),
                                                Texts.number(2, track.memoryBytes() / MEGA)));
        int imagined = state.imagined();
        return imagined == 0 ? figures : figures + " · " + state.texts().count("status.imagining", imagined);
    }
}
