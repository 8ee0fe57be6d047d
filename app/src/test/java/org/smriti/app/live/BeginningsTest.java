package org.smriti.app.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.app.assets.Assets;
import org.smriti.app.live.models.LoadedModels;
import org.smriti.app.live.models.ModelRegistry;
import org.smriti.app.live.thread.EventQueue;
import org.smriti.app.session.TinyWorld;
import org.smriti.app.state.TrackInfo;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.world.craft.CraftAction;

/** A beginning that fails leaves the models with the session that is open, be it the one before or the next. */
class BeginningsTest {

    @TempDir
    Path folder;

    private LiveSession live;
    private Beginnings beginnings;
    private ModelSwitcher switcher;

    @BeforeEach
    void start() throws IOException {
        Path shelf = folder.resolve("models");
        Path own = TinyWorld.write(shelf.resolve("hybrid"), Variant.HYBRID, 3);
        TinyWorld.write(shelf.resolve("craft"), Variant.HYBRID, 3, CraftAction.ALL.size());
        EventQueue events = new EventQueue();
        ModelRegistry registry = new ModelRegistry(new Assets(folder));
        BreakableEngine.Starter engines = new BreakableEngine.Starter();
        ModelEvents modelEvents = new ModelEvents(events, engines, registry);
        live = new LiveSession(events, modelEvents, new SessionHistory());
        beginnings = new Beginnings(live, events);
        switcher = new ModelSwitcher(live, beginnings, engines, events, registry, modelEvents);
        LoadedModels models = new LoadedModels(engines.start("cpu"));
        models.put(models.load(TrackInfo.SMRITI, own));
        live.use(models);
        beginnings.open("room", 3);
    }

    @AfterEach
    void end() {
        live.end();
    }

    private void assertGoesOn(String world, String model) {
        assertEquals(world, live.opened().orElseThrow().world());
        assertEquals(
                List.of(model),
                live.models().orElseThrow().infos().stream()
                        .map(TrackInfo::model)
                        .toList());
        assertEquals(Set.of(TrackInfo.SMRITI), live.step(live.none()).tracks().keySet());
    }

    @Test
    void whatFailsBeforeTheNextSessionHasBegunLeavesTheModelsWithTheOneBefore() {
        beginnings.choose((world, _) -> switcher.beginWithModels(world, () -> {
            throw new IllegalStateException("before");
        }));

        assertThrows(IllegalStateException.class, () -> beginnings.open("craft-yard", 3));

        assertGoesOn("room", "hybrid");
    }

    @Test
    void whatFailsAfterTheNextSessionHasBegunLeavesItItsModels() {
        beginnings.choose((world, beginning) -> switcher.beginWithModels(world, () -> {
            beginning.run();
            throw new IllegalStateException("after");
        }));

        assertThrows(IllegalStateException.class, () -> beginnings.open("craft-yard", 3));

        assertGoesOn("craft-yard", "craft");
    }
}
