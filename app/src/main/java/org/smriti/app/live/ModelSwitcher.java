package org.smriti.app.live;

import ai.djl.engine.EngineException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smriti.app.live.models.Engine;
import org.smriti.app.live.models.LoadedModels;
import org.smriti.app.live.models.LoadedModels.TrackModel;
import org.smriti.app.live.models.ModelRegistry;
import org.smriti.app.live.thread.EventQueue;
import org.smriti.app.session.Progress;
import org.smriti.app.state.Opened;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.text.Message;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.world.World;

/**
 * Changes the models, or the device they are on, while the session goes on if it can; what cannot be done leaves all as it was. Belongs to
 * the model thread.
 */
final class ModelSwitcher implements Beginnings.ModelChooser {

    private static final Logger LOG = LoggerFactory.getLogger(ModelSwitcher.class);

    private final LiveSession live;
    private final Beginnings beginnings;
    private final Engine.Starter engines;
    private final EventQueue events;
    private final ModelRegistry registry;
    private final StandIns standIns;
    private final ModelEvents modelEvents;

    ModelSwitcher(
            LiveSession live,
            Beginnings beginnings,
            Engine.Starter engines,
            EventQueue events,
            ModelRegistry registry,
            ModelEvents modelEvents) {
        this.live = live;
        this.beginnings = beginnings;
        this.engines = engines;
        this.events = events;
        this.registry = registry;
        standIns = new StandIns(registry, events);
        this.modelEvents = modelEvents;
    }

    /** Gives a track to a model. */
    void assign(String track, String model) {
        events.busy("work.loading", model);
        try {
            assign(track, registry.folder(model));
        } catch (IOException e) {
            events.failed("failed.model", e.getMessage());
        } finally {
            events.idle();
        }
    }

    /**
     * Gives Smriti's track to a model, and adds the model to those that can be chosen.
     *
     * @return false if no session could begin with it; the window has been told why
     * @throws IOException if there is none that can be read
     */
    boolean open(Path folder) throws IOException {
        boolean assigned = assign(TrackInfo.SMRITI, folder);
        if (assigned) {
            registry.add(folder);
            modelEvents.ready(live.models().orElseThrow());
        }
        return assigned;
    }

    private boolean assign(String track, Path folder) throws IOException {
        LoadedModels all = live.models().orElseThrow();
        TrackModel next = all.load(track, folder);
        NetConfig net = next.model().config();
        if (live.isOpen() && live.suits(net)) {
            boolean changes = live.takesPart(track);
            if (changes) {
                live.notifyChanging(); // while the model is still there to be written down
            }
            Optional<TrackModel> before = all.put(next);
            try {
                live.join(track, next.model());
            } finally {
                live.closeWhole();
                before.ifPresent(TrackModel::close);
            }
            before.filter(_ -> changes)
                    .ifPresent(old -> live.changed(Message.of(
                            track.equals(TrackInfo.SMRITI) ? "undo.smriti" : "undo.rival",
                            next.info().model(),
                            old.info().model())));
        } else if (track.equals(TrackInfo.SMRITI)) {
            if (!beginAnew(all, next)) {
                return false;
            }
        } else {
            next.close();
            live.opened().ifPresent(opened -> refuse(ModelRegistry.name(folder), net, opened));
            return false;
        }
        modelEvents.running(live.models().orElseThrow());
        return true;
    }

    private void refuse(String model, NetConfig net, Opened opened) {
        if (net.resolution() == opened.side()) {
            events.failed(
                    "failed.model-actions",
                    model,
                    net.actions(),
                    opened.kind().actions().size());
        } else {
            events.failed("failed.model-size", model, net.resolution(), opened.side());
        }
    }

    /**
     * Begins a session that has the model's frames and actions, as the one that is open has others.
     *
     * @return false if none began and the one that is open goes on with its models
     */
    private boolean beginAnew(LoadedModels all, TrackModel next) {
        live.notifyLeaving(); // while its models are still there to be written down
        Optional<TrackModel> before = all.put(next);
        if (!beginnings.beginAnew() && live.isOpen()) {
            before.ifPresentOrElse(all::put, () -> all.remove(next.track()));
            next.close();
            return false;
        }
        live.closeWhole(); // sessions of these
        before.ifPresent(TrackModel::close);
        return true;
    }

    @Override
    public void beginWithModels(World world, Runnable beginning) {
        LoadedModels all = live.models().orElseThrow();
        StandIns.Found found = standIns.forWorld(all, world);
        if (found.models().isEmpty()) {
            beginning.run();
        } else {
            replace(all, found.models(), beginning);
        }
        found.failures().forEach(why -> events.failed("failed.model", why)); // after what the beginning tells
    }

    private void replace(LoadedModels all, List<TrackModel> next, Runnable beginning) {
        live.notifyLeaving(); // while its models are still there to be written down
        long version = live.version();
        List<TrackModel> before =
                next.stream().flatMap(model -> all.put(model).stream()).toList();
        try {
            beginning.run();
        } finally {
            if (live.version() == version) { // no session has begun
                before.forEach(all::put);
                next.forEach(TrackModel::close);
            } else { // also if something failed after that: the session has the new models
                live.closeWhole(); // sessions of the models before
                before.forEach(standIns::replaced);
                before.forEach(TrackModel::close);
                modelEvents.running(all);
            }
        }
    }

    /** Gives the rival's track to the model of that name, or in a world that it does not know to one that can stand in for it, if any can. */
    void accompany(String model) {
        live.opened()
                .flatMap(opened -> standIns.rival(model, live.models().orElseThrow(), opened.kind()))
                .ifPresent(folder -> assign(TrackInfo.RIVAL, ModelRegistry.name(folder)));
    }

    /** Goes on without a rival. */
    void dismissRival() {
        LoadedModels all = live.models().orElseThrow();
        boolean changes = live.isOpen() && live.takesPart(TrackInfo.RIVAL); // or it was left out
        if (changes) {
            live.notifyChanging();
        }
        all.remove(TrackInfo.RIVAL).ifPresent(rival -> {
            if (live.isOpen()) {
                live.leave(TrackInfo.RIVAL);
                live.closeWhole();
            }
            if (changes) {
                live.changed(Message.of("undo.dismissed", rival.info().model()));
            }
            rival.close();
            modelEvents.running(live.models().orElseThrow());
        });
    }

    /** Moves the models to another device; if that fails or is cancelled, they go on where they were. */
    void go(String device, BooleanSupplier cancelled) {
        LoadedModels before = live.models().orElseThrow();
        if (before.engine().name().equals(device)) {
            return;
        }
        try {
            LoadedModels next = copy(before, device);
            move(next, cancelled);
            before.close();
        } catch (CancellationException e) {
            LOG.info("the move to {} was cancelled", device);
        } catch (IOException | IllegalArgumentException | EngineException e) {
            LOG.warn("the device {} does not start, going on as before", device, e);
            events.failed("failed.device-choice", device, String.valueOf(e.getMessage()));
        }
        modelEvents.ready(live.models().orElseThrow()); // of the device they are on now
        events.idle();
    }

    /** Whether a failure means that the device can no longer be used. */
    boolean isLostWith(RuntimeException failure) {
        return live.models().filter(all -> all.engine().isLostWith(failure)).isPresent();
    }

    /** Moves the models to the CPU, as the device that they were on is lost. */
    void rescue() {
        LoadedModels lost = live.models().orElseThrow();
        move(rescued(lost), () -> false);
        modelEvents.ready(live.models().orElseThrow());
        events.idle();
        events.failed("failed.device", lost.engine().device());
    }

    /** Lets the session go on with these models, or closes them if it cannot. */
    private void move(LoadedModels next, BooleanSupplier cancelled) {
        Progress progress = (done, total) -> {
            events.busy((double) done / total, "work.moving", next.engine().name());
            return !cancelled.getAsBoolean();
        };
        try {
            quietly(live.move(next, progress));
        } catch (RuntimeException e) {
            next.close();
            throw e;
        }
    }

    /** The same models, loaded for another device. */
    private LoadedModels copy(LoadedModels models, String device) throws IOException {
        events.busy("work.moving", device);
        LoadedModels copy = new LoadedModels(engines.start(device));
        try {
            for (TrackModel model : models.all()) {
                copy.put(copy.load(model.track(), model.folder()));
            }
            return copy;
        } catch (IOException | RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    /** The models that can still be loaded, for the CPU; closing those on the lost device may fail. */
    private LoadedModels rescued(LoadedModels lost) {
        events.busy("work.moving", Engine.CPU);
        quietly(live::closeWhole);
        quietly(lost::close);
        LoadedModels rescued = new LoadedModels(engines.start(Engine.CPU));
        try {
            lost.all().forEach(model -> rescue(model, rescued));
            return rescued;
        } catch (RuntimeException e) {
            rescued.close();
            throw e;
        }
    }

    private void rescue(TrackModel lost, LoadedModels into) {
        try {
            into.put(into.load(lost.track(), lost.folder()));
        } catch (IOException e) {
            events.failed("failed.model", e.getMessage());
        }
    }

    /** Closes something of a device that may have failed. */
    private static void quietly(Runnable close) {
        try {
            close.run();
        } catch (RuntimeException e) {
            LOG.info("a device that failed could not be left in order", e);
        }
    }
}
