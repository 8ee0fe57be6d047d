package org.smriti.app.runtime;

import ai.djl.engine.EngineException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final Play play;
    private final Engine.Starter engines;
    private final Feed feed;

    Relocation(Play play, Engine.Starter engines, Feed feed) {
        this.play = play;
        this.engines = engines;
        this.feed = feed;
    }

    /** Goes to another device, if it can be; whatever goes wrong or is cancelled, what was played goes on where it was. */
    void go(String device, BooleanSupplier cancelled) {
        Cast before = play.cast().orElseThrow();
        if (before.engine().name().equals(device)) {
            return;
        }
        try {
            Cast next = copy(before, device);
            try {
                goOn(next, before, cancelled);
            } catch (RuntimeException e) {
                next.close();
                throw e;
            }
            before.close();
        } catch (CancellationException e) {
            LOG.info("the move to {} was cancelled", device);
        } catch (IOException | IllegalArgumentException | EngineException e) {
            LOG.warn("the device {} does not start, going on as before", device, e);
            feed.failed("failed.device-choice", device, String.valueOf(e.getMessage()));
        }
        play.tellReady(); // whichever it is now
        feed.idle();
    }

    /** Whether a failure means that the device can no longer be used. */
    boolean isLostWith(RuntimeException failure) {
        return play.cast().filter(all -> all.engine().isLostWith(failure)).isPresent();
    }

    /** Goes on with the CPU, as the device that was played on is lost. */
    void rescue() {
        Cast lost = play.cast().orElseThrow();
        Cast next = rescued(lost);
        try {
            goOn(next, lost, () -> false);
        } catch (RuntimeException e) {
            next.close();
            throw e;
        }
        play.tellReady();
        feed.idle();
        feed.failed("failed.device", lost.engine().device());
    }

    /** The same session with the models of another cast. */
    private void goOn(Cast next, Cast before, BooleanSupplier cancelled) {
        Optional<Sitting> left = play.sitting();
        Optional<Sitting> moved = left.map(sitting -> moved(sitting, before, next, cancelled));
        left.ifPresent(sitting -> quietly(sitting::close));
        play.goOn(next, moved);
    }

    /** The models of a cast, loaded for another device; the cast stays as it is. */
    private Cast copy(Cast cast, String device) throws IOException {
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

    /** Those models of a cast that still can be loaded, for the CPU; the cast is given up: its device may not even let go of its memory. */
    private Cast rescued(Cast lost) {
        feed.busy("work.moving", Engine.CPU);
        quietly(lost::close);
        Cast cast = new Cast(engines.start(Engine.CPU));
        try {
            for (Part part : lost.parts()) {
                rescue(part, cast);
            }
            return cast;
        } catch (RuntimeException e) {
            cast.close();
            throw e;
        }
    }

    private void rescue(Part part, Cast cast) {
        try {
            cast.give(cast.load(part.lane(), part.folder()));
        } catch (IOException e) {
            feed.failed("failed.model", e.getMessage());
        }
    }

    /** A sitting in which the models of another cast take the places of those it had; the one that is left stays as it is. */
    private Sitting moved(Sitting left, Cast before, Cast cast, BooleanSupplier cancelled) {
        SavedSession saved = left.saved(before.ids(), List.of());
        Map<String, WorldModel> models = new LinkedHashMap<>();
        cast.forEach(models::put);
        return left.moved(Session.resume(saved.transcript(), saved.maze(), models, (done, total) -> {
            feed.busy((double) done / total, "work.moving", cast.engine().name());
            return !cancelled.getAsBoolean();
        }));
    }

    /** Closes what may have failed already. */
    private static void quietly(Runnable close) {
        try {
            close.run();
        } catch (RuntimeException e) {
            LOG.info("a device that failed could not be left in order", e);
        }
    }
}
