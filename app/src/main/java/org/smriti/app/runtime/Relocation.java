package org.smriti.app.runtime;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smriti.app.files.SavedSession;
import org.smriti.app.session.Session;
import org.smriti.model.memory.WorldModel;

/**
 * Moves what is played to another device, because somebody wants it or because the one that it was on has failed: models are loaded
 * anew, and what they remember is lived through again, as when a session is opened. Belongs to the model thread.
 */
final class Relocation {

    private static final Logger LOG = LoggerFactory.getLogger(Relocation.class);

    private final Engine.Starter engines;
    private final Feed feed;

    Relocation(Engine.Starter engines, Feed feed) {
        this.engines = engines;
        this.feed = feed;
    }

    /**
     * Loads the models of a cast for another device; the cast stays as it is.
     *
     * @throws IllegalArgumentException if there is no such device
     * @throws IOException if a model can no longer be read
     */
    Cast copy(Cast cast, String device) throws IOException {
        feed.busy("work.moving", device);
        Cast copy = new Cast(engines.start(device));
        try {
            for (Part part : cast.parts()) {
                copy.give(copy.load(part.lane(), part.folder()));
            }
            return copy;
        } catch (IOException | RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    /** Loads those models of a cast that still can be for the CPU, and gives up the cast: its device may not even let go of its memory. */
    Cast rescue(Cast lost) {
        feed.busy("work.moving", Engine.CPU);
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

    /**
     * Goes on with a sitting, the models of another cast taking the places of those it had. The sitting that is left stays as it is.
     *
     * @throws CancellationException if it was cancelled
     */
    Sitting move(Sitting left, Cast before, Cast cast, BooleanSupplier cancelled) {
        SavedSession saved = left.saved(before.ids(), List.of());
        Map<String, WorldModel> models = new LinkedHashMap<>();
        cast.forEach(models::put);
        return left.moved(Session.resume(saved.transcript(), saved.maze(), models, (done, total) -> {
            feed.busy((double) done / total, "work.moving", cast.engine().name());
            return !cancelled.getAsBoolean();
        }));
    }

    /** Closes what may have failed already. */
    static void quietly(Runnable close) {
        try {
            close.run();
        } catch (RuntimeException e) {
            LOG.info("a device that failed could not be left in order", e);
        }
    }
}
