package org.smriti.app.runtime;

import java.nio.file.Path;
import org.smriti.app.files.LoadedModel;
import org.smriti.app.state.LaneInfo;

/**
 * A model that is ready to play a lane. Belongs to the model thread.
 *
 * @param folder it was loaded from
 */
record Part(LaneInfo info, Path folder, LoadedModel loaded) implements AutoCloseable {

    String lane() {
        return info.name();
    }

    @Override
    public void close() {
        loaded.model().close();
    }
}
