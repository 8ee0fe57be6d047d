package org.smriti.app.runtime;

import org.smriti.app.files.LoadedModel;
import org.smriti.app.state.LaneInfo;

/** A model that is ready to play a lane. Belongs to the model thread. */
record Part(LaneInfo info, LoadedModel loaded) implements AutoCloseable {

    String lane() {
        return info.name();
    }

    @Override
    public void close() {
        loaded.model().close();
    }
}
