package org.smriti.app.live;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.smriti.app.assets.AppVersion;
import org.smriti.app.live.models.Engine;
import org.smriti.app.live.models.LoadedModels;
import org.smriti.app.live.models.ModelRegistry;
import org.smriti.app.live.thread.EventQueue;
import org.smriti.app.state.Event;
import org.smriti.app.state.FileEvent;
import org.smriti.app.state.ModelKind;
import org.smriti.model.memory.Profile;

/** Tells the window which models and devices there are to choose from, and which are in use. Belongs to the model thread. */
final class ModelEvents {

    private final EventQueue events;
    private final Engine.Starter engines;
    private final ModelRegistry registry;

    ModelEvents(EventQueue events, Engine.Starter engines, ModelRegistry registry) {
        this.events = events;
        this.engines = engines;
        this.registry = registry;
    }

    /** Tells the device of these models, and what there is to choose from. */
    void ready(LoadedModels models) {
        Engine engine = models.engine();
        events.tell(new Event.Ready(
                new Event.Device(engine.name(), engine.device(), engine.precision()),
                engines.names(),
                kinds(),
                Arrays.stream(Profile.values()).map(Profile::label).toList()));
    }

    private Map<String, ModelKind> kinds() {
        try {
            return registry.kinds();
        } catch (IOException e) {
            events.failed("failed.models-folder", e.getMessage());
            return Map.of();
        }
    }

    /** Tells which engine and models run, for a report of something that went wrong. */
    void running(LoadedModels models) {
        List<String> lines = new ArrayList<>();
        lines.add("Smriti " + AppVersion.number());
        lines.add("PyTorch " + models.engine().version());
        models.ids().forEach((track, id) -> lines.add(track + ": " + id.text()));
        events.tell(new Event.Filed(new FileEvent.Running(lines)));
    }
}
