package org.smriti.app.runtime;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smriti.app.files.SavedSession;
import org.smriti.app.session.Session;
import org.smriti.model.memory.WorldModel;

/**
 * Moves what is played to the CPU after the device that it was on has failed: models are loaded anew, and what they remember is lived
 * through again, as when a session is opened. Belongs to the model thread.
 */
final class Rescue {

    private static final Logger LOG = LoggerFactory.getLogger(Rescue.class);

    private final Engine.Starter engines;
    private final Feed feed;

    Rescue(Engine.Starter engines, Feed feed) {
        this.engines = engines;
        this.feed = feed;
    }

    /** Loads the models of a cast for the CPU, and gives up the cast: its device may not even let go of its memory. */
    Cast move(Cast lost) {
        feed.busy("work.moving");
        quietly(lost::close);
        Cast cast = new Cast(engines.start(Engine.CPU));
        for (Part part : lost.parts()) {
            try {
                cast.give(cast.load(part.lane(), part.folder()));
            } catch (IOException e) {
                feed.failed("failed.model", e.getMessage());
            }
        }
        return cast;
    }

    /** Goes on with a sitting, the models of another cast taking the places of those it had. */
    Sitting move(Sitting lost, Cast lostCast, Cast cast) {
        SavedSession saved = lost.saved(lostCast.ids(), List.of());
        quietly(lost::close);
        Map<String, WorldModel> models = new LinkedHashMap<>();
        cast.forEach(models::put);
        return lost.moved(Session.resume(saved.transcript(), saved.maze(), models, (done, total) -> {
            feed.busy((double) done / total, "work.moving");
            return true;
        }));
    }

    private static void quietly(Runnable close) {
        try {
            close.run();
        } catch (RuntimeException e) {
            LOG.info("a device that failed could not be left in order", e);
        }
    }
}
