package org.smriti.app.view.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.smriti.app.probe.ProbeFrame;
import org.smriti.app.probe.ProbeResult;
import org.smriti.app.session.tick.FramePrediction;
import org.smriti.app.view.charts.data.Table;
import org.smriti.model.world.sight.Age;

/** The frames of a probe as rows of numbers: what the models were given, the age of the content, and each model's PSNR. */
final class ProbeScores {

    private ProbeScores() {}

    /**
     * The table.
     *
     * @param name of a model or baseline, for the header
     */
    static Table table(ProbeResult result, UnaryOperator<String> name) {
        List<String> header = new ArrayList<>(List.of("frame", "kept", "last seen", "beyond the window"));
        for (String contestant : result.predictors()) {
            header.add(name.apply(contestant) + " psnr");
            header.add(name.apply(contestant) + " ssim");
        }
        List<List<Object>> rows = new ArrayList<>();
        for (ProbeFrame frame : result.frames()) {
            List<Object> row = new ArrayList<>(List.of(
                    frame.index(),
                    frame.provenance().name().toLowerCase(Locale.ROOT),
                    age(frame.lastSeen().age()),
                    frame.lastSeen().isBeyondWindow()));
            for (String contestant : result.predictors()) {
                FramePrediction prediction = frame.predictions().get(contestant);
                row.add(prediction.psnr());
                row.add(prediction.ssim());
            }
            rows.add(row);
        }
        return new Table(header, rows);
    }

    /** Age in frames, or the word for content that has no age. */
    private static String age(int frames) {
        return switch (frames) {
            case Age.SKY -> "sky";
            case Age.NEVER -> "never";
            default -> Integer.toString(frames);
        };
    }
}
