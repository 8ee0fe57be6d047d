package org.smriti.app.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.smriti.app.state.LaneInfo;
import org.smriti.model.io.ModelFolder;
import org.smriti.model.memory.WorldModel;

/** Says of a model what the window shows of it. */
final class LaneInfos {

    private static final int USUAL_FRAMES = 60;

    private LaneInfos() {}

    static LaneInfo of(String lane, Path folder, WorldModel model) throws IOException {
        var about = ModelFolder.readConfig(folder);
        int trained = about.has("trainedFrames") ? about.get("trainedFrames").getAsInt() : USUAL_FRAMES;
        List<List<Integer>> blocks = model.config().layers().stream()
                .map(layer -> layer.scan()
                        .map(block -> List.of(block.height(), block.width()))
                        .orElse(List.of()))
                .toList();
        return new LaneInfo(
                lane,
                folder.getFileName().toString(),
                model.variant().label(),
                trained,
                model.config().chunkFrames(),
                model.config().grid(),
                blocks);
    }
}
