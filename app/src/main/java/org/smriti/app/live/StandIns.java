package org.smriti.app.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.smriti.app.live.models.LoadedModels;
import org.smriti.app.live.models.LoadedModels.TrackModel;
import org.smriti.app.live.models.ModelRegistry;
import org.smriti.app.live.thread.EventQueue;
import org.smriti.app.state.TrackInfo;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.world.World;

/**
 * Finds models that know a world, for the tracks whose models do not: of the same architecture if there is one, else of another than the
 * other track has. Belongs to the model thread.
 */
final class StandIns {

    private final ModelRegistry registry;
    private final EventQueue events;

    StandIns(ModelRegistry registry, EventQueue events) {
        this.registry = registry;
        this.events = events;
    }

    /** Loads what can stand in for those of these models that do not suit a world; a track for which there is nothing keeps its own. */
    List<TrackModel> load(LoadedModels all, World world) {
        List<TrackModel> found = new ArrayList<>();
        TrackModel lead = lead(all);
        if (lead.model().config().actions() != world.actions().size()) {
            standIn(lead, "", net -> net.actions() == world.actions().size())
                    .flatMap(folder -> load(all, lead.track(), folder))
                    .ifPresent(found::add);
        }
        TrackModel next = found.isEmpty() ? lead : found.getFirst();
        all.get(TrackInfo.RIVAL)
                .filter(rival -> !suits(rival.model().config(), next, world))
                .flatMap(rival -> standIn(rival, next.info().variant(), net -> suits(net, next, world)))
                .flatMap(folder -> load(all, TrackInfo.RIVAL, folder))
                .ifPresent(found::add);
        return found;
    }

    private static TrackModel lead(LoadedModels all) {
        return all.get(TrackInfo.SMRITI).orElseThrow();
    }

    /** Whether a rival's network suits a session in a world that Smriti's model leads. */
    private static boolean suits(NetConfig rival, TrackModel lead, World world) {
        return LiveSession.suits(rival, lead.model().config().resolution(), world);
    }

    /** The folder of a rival that suits a session in a world: the one of that name, else what can stand in for it. */
    Optional<Path> rival(String name, LoadedModels all, World world) {
        TrackModel lead = lead(all);
        Map<Path, String> suitable = suitable(net -> suits(net, lead, world));
        Path named = registry.folder(name);
        return suitable.containsKey(named)
                ? Optional.of(named)
                : first(suitable, registry.variant(named), lead.info().variant());
    }

    private Optional<Path> standIn(TrackModel model, String unlike, Predicate<NetConfig> suits) {
        return first(suitable(suits), model.info().variant(), unlike);
    }

    private static Optional<Path> first(Map<Path, String> suitable, String variant, String unlike) {
        return suitable.keySet().stream()
                .filter(folder -> suitable.get(folder).equals(variant))
                .findFirst()
                .or(() -> suitable.keySet().stream()
                        .filter(folder -> !suitable.get(folder).equals(unlike))
                        .findFirst());
    }

    private Map<Path, String> suitable(Predicate<NetConfig> suits) {
        try {
            return registry.suitable(suits);
        } catch (IOException e) {
            events.failed("failed.models-folder", e.getMessage());
            return Map.of();
        }
    }

    private Optional<TrackModel> load(LoadedModels all, String track, Path folder) {
        events.busy("work.loading", ModelRegistry.name(folder));
        try {
            return Optional.of(all.load(track, folder));
        } catch (IOException e) {
            events.failed("failed.model", e.getMessage());
            return Optional.empty();
        }
    }
}
