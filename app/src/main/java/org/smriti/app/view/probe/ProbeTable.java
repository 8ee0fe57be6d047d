package org.smriti.app.view.probe;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.smriti.app.probe.Probe;
import org.smriti.app.probe.ProbeResult;
import org.smriti.app.probe.ProbeScore;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.verdict.Verdict;
import org.smriti.app.view.glossary.Term;
import org.smriti.app.view.type.Tips;

/** The scores of a probe: a row for each model and each baseline, each figure explained in its heading. */
final class ProbeTable extends GridPane {

    private final ExplorerState state;
    private int column;

    ProbeTable(ProbeResult result, ExplorerState state, UnaryOperator<String> name) {
        this.state = state;
        setId("probe-scores");
        getStyleClass().add("probe-scores");
        head("probe.all", Term.PSNR.meaningKey());
        head("probe.beyond", Term.LAST_SEEN.meaningKey());
        head("probe.ssim", Term.SSIM.meaningKey());
        head("probe.millis", "probe.millis.tip");
        List<String> names = result.predictors();
        for (int i = 0; i < names.size(); i++) {
            row(i + 1, names.get(i), name.apply(names.get(i)), result);
        }
    }

    private void head(String key, String explanation) {
        Label head = whole(state.texts().get(key));
        head.getStyleClass().addAll("faint", "probe-head");
        head.setMinHeight(USE_PREF_SIZE);
        GridPane.setValignment(head, VPos.BOTTOM);
        head.setTooltip(Tips.of(state.texts(), explanation));
        GridPane.setHalignment(head, HPos.RIGHT);
        add(head, 2 + column++, 0);
    }

    private void row(int row, String predictor, String name, ProbeResult result) {
        ProbeScore beyond = result.beyondWindow(predictor);
        boolean judged = !ProbeResult.isBaseline(predictor);
        Label mark = new Label(result.verdict(predictor)
                .filter(_ -> judged)
                .map(ProbeTable::mark)
                .orElse(""));
        mark.setId("probe-mark-" + predictor.toLowerCase(Locale.ROOT));
        mark.setTooltip(Tips.of(state.texts(), "probe.verdict.tip"));
        add(mark, 0, row);
        Label title = whole(name);
        title.setTooltip(Tips.of(state.texts(), tip(predictor)));
        add(title, 1, row);
        number(2, row, "%.1f dB", result.overall(predictor).psnr());
        number(3, row, "%.1f dB", beyond.psnr());
        number(4, row, "%.2f", beyond.ssim());
        number(5, row, "%.0f ms", judged ? result.millisPerFrame(predictor) : Double.NaN);
    }

    private static String tip(String predictor) {
        return switch (predictor) {
            case Probe.COPY -> "probe.copy.tip";
            case Probe.MEAN -> "probe.mean.tip";
            default -> "probe.model.tip";
        };
    }

    /** A sign for a verdict. */
    static String mark(Verdict verdict) {
        return switch (verdict) {
            case REMEMBERED -> "✓";
            case ROUGHLY -> "≈";
            case FORGOTTEN -> "✗";
        };
    }

    /** A label that is never truncated. */
    private static Label whole(String text) {
        Label label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private void number(int at, int row, String format, double value) {
        Label label = whole(Double.isNaN(value) ? "–" : String.format(Locale.ROOT, format, value));
        label.getStyleClass().add("number");
        GridPane.setHalignment(label, HPos.RIGHT);
        add(label, at, row);
    }
}
