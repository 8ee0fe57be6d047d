package org.smriti.app.view.probe;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.smriti.app.probe.ProbeResult;
import org.smriti.app.probe.Script;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.text.Texts;
import org.smriti.app.verdict.Verdict;
import org.smriti.app.view.charts.plot.TrackNames;
import org.smriti.app.view.type.Tips;

/** What a probe found, in words: a sentence for each model on whether it remembers what was last shown long ago. */
final class ProbeVerdict extends VBox {

    private final ExplorerState state;
    private final ProbeResult result;

    ProbeVerdict(ProbeResult result, ExplorerState state) {
        super(2);
        this.state = state;
        this.result = result;
        setId("probe-verdict");
        if (result.script() == Script.WATCH) { // most of what is old never left the picture
            getChildren().setAll(sentence(state.texts().get("probe.verdict.watched"), "probe-verdict-none"));
            return;
        }
        IntSummaryStatistics ages = result.agesBeyondWindow();
        if (ages.getCount() == 0) {
            getChildren().setAll(sentence(state.texts().get("probe.verdict.none"), "probe-verdict-none"));
            return;
        }
        List<Label> lines = new ArrayList<>();
        Label over = new Label(
                ages.getMin() == ages.getMax()
                        ? state.texts().count("probe.verdict.over-one", ages.getCount(), ages.getMin())
                        : state.texts().count("probe.verdict.over", ages.getCount(), ages.getMin(), ages.getMax()));
        over.getStyleClass().add("faint");
        over.setWrapText(true);
        lines.add(over);
        result.models().forEach(model -> result.verdict(model).ifPresent(verdict -> lines.add(told(model, verdict))));
        getChildren().setAll(lines);
    }

    private Label told(String model, Verdict verdict) {
        double gain = result.gain(model);
        Label label = sentence(
                state.texts()
                        .get(
                                key(verdict, gain),
                                TrackNames.model(state, model).orElseGet(() -> TrackNames.full(state, model)),
                                Texts.number(1, result.beyondWindow(model).psnr()),
                                Texts.number(1, Math.abs(gain))),
                "probe-verdict-" + model.toLowerCase(Locale.ROOT));
        label.getStyleClass().add(verdict.name().toLowerCase(Locale.ROOT));
        label.setTooltip(Tips.of(state.texts(), "probe.verdict.tip"));
        return label;
    }

    private static String key(Verdict verdict, double gain) {
        return switch (verdict) {
            case REMEMBERED -> "probe.verdict.remembered";
            case ROUGHLY -> "probe.verdict.roughly";
            case FORGOTTEN -> gain < 0 ? "probe.verdict.worse" : "probe.verdict.forgotten";
        };
    }

    private static Label sentence(String text, String id) {
        Label label = new Label(text);
        label.setId(id);
        label.getStyleClass().add("probe-verdict");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
