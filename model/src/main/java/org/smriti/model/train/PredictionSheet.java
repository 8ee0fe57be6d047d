package org.smriti.model.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.smriti.model.io.ContactSheet;
import org.smriti.model.train.plan.ClipTask;
import org.smriti.model.train.plan.Stage;

/** Pictures of what the network predicts: for each task three worlds, the truth above the prediction. */
final class PredictionSheet {

    private static final int WORLDS = 3;
    private static final int COLUMNS = 16;
    private static final int SCALE = 2;
    private static final int GAP = 2;

    private PredictionSheet() {}

    static void write(Path folder, long step, Stage stage, int resolution, Map<ClipTask, HeldOut.Recall> recalls)
            throws IOException {
        ContactSheet sheet = new ContactSheet(COLUMNS, 2 * WORLDS * recalls.size(), resolution, SCALE, GAP);
        int row = 0;
        for (HeldOut.Recall recall : recalls.values()) {
            for (int world = 0; world < WORLDS; world++) {
                put(sheet, row++, recall.truth().get(world));
                put(sheet, row++, recall.prediction().get(world));
            }
        }
        String tasks = recalls.keySet().stream().map(ClipTask::label).collect(Collectors.joining("+"));
        sheet.write(folder.resolve(
                String.format(Locale.ROOT, "%08d-%s-%d-%s.png", step, stage.world(), stage.frames(), tasks)));
    }

    private static void put(ContactSheet sheet, int row, List<byte[]> frames) {
        for (int column = 0; column < Math.min(COLUMNS, frames.size()); column++) {
            sheet.put(column, row, frames.get(column));
        }
    }
}
