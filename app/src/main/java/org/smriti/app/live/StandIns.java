package org.smriti.app.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.smriti.app.live.models.LoadedModels;
import org.smriti.app.live.models.LoadedModels.TrackModel;
import org.smriti.app.live.models.ModelRegistry;
import org.smriti.app.live.thread.EventQueue;
import org.smriti.app.state.TrackInfo;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.world.World;

/**
 * Finds models that know a world, for the tracks whose models do not: the one that the track had when it was last in such a world, else one
 * of the same architecture, else another; for the rival never Smriti's own, and none of its architecture but where the rival's is the same.
 * Belongs to the model thread.
 */
final class StandIns {

    private final ModelRegistry registry;
    private final EventQueue events;
    private final Map<Part, Path> replaced = new HashMap<>();

    /** A track in worlds of so many actions. */
    private record Part(String track, int actions) {}

    /**
     * What was found for a world.
     *
     * @param models loaded, without their tracks yet
     * @param failures what is wrong with those that could not be loaded
     */
    record Found(List<TrackModel> models, List<String> failures) {

        private void close() {
            models.forEach(TrackModel::close);
        }
    }

    StandIns(ModelRegistry registry, EventQueue events) {
        this.registry = registry;
        this.events = events;
    }

    /** Loads what can stand in for those of these models that do not suit a world; a track for which there is nothing keeps its own. */
    Found forWorld(LoadedModels all, World world) {
        Found found = new Found(new ArrayList<>(), new ArrayList<>());
        int actions = world.actions().size();
        try {
            TrackModel lead = lead(all);
            if (lead.model().config().actions() != actions) {
                load(all, lead, candidates(lead, actions, net -> net.actions() == actions), found);
            }
            TrackModel next = found.models().stream().findFirst().orElse(lead);
            all.get(TrackInfo.RIVAL)
                    .filter(rival -> !suits(rival.model().config(), next, world))
                    .ifPresent(rival -> load(all, rival, rivals(rival, next, world), found));
        } catch (RuntimeException e) {
            found.close();
            throw e;
        }
        return found;
    }

    /** Keeps in mind which model a track had, for when it is in such a world again. */
    void replaced(TrackModel model) {
        replaced.put(new Part(model.track(), model.model().config().actions()), model.folder());
    }

    /** The folder of a rival that suits a session in a world: the one of that name, else what can stand in for it. */
    Optional<Path> rival(String name, LoadedModels all, World world) {
        TrackModel lead = lead(all);
        Path named = registry.folder(name);
        Map<Path, String> suitable = suitable(net -> suits(net, lead, world));
        return suitable.containsKey(named)
                ? Optional.of(named)
                : likeOrUnlike(suitable, registry.variant(named), lead).findFirst();
    }

    private static TrackModel lead(LoadedModels all) {
        return all.get(TrackInfo.SMRITI).orElseThrow();
    }

    /** Whether a rival's network suits a session in a world that Smriti's model leads. */
    private static boolean suits(NetConfig rival, TrackModel lead, World world) {
        return LiveSession.suits(rival, lead.model().config().resolution(), world);
    }

    private Stream<Path> rivals(TrackModel rival, TrackModel lead, World world) {
        Map<Path, String> suitable = suitable(net -> suits(net, lead, world));
        return Stream.concat(
                        before(rival.track(), world.actions().size(), suitable)
                                .filter(folder -> !folder.equals(lead.folder())),
                        likeOrUnlike(suitable, rival.info().variant(), lead))
                .distinct();
    }

    /** Those of the rival's architecture, then those of another than Smriti's. */
    private static Stream<Path> likeOrUnlike(Map<Path, String> suitable, String variant, TrackModel lead) {
        return Stream.concat(
                        of(suitable, variant::equals),
                        of(suitable, other -> !other.equals(lead.info().variant())))
                .filter(folder -> !folder.equals(lead.folder()));
    }

    private Stream<Path> candidates(TrackModel model, int actions, Predicate<NetConfig> suits) {
        Map<Path, String> suitable = suitable(suits);
        return Stream.of(
                        before(model.track(), actions, suitable),
                        of(suitable, model.info().variant()::equals),
                        suitable.keySet().stream())
                .flatMap(folders -> folders)
                .distinct();
    }

    private Stream<Path> before(String track, int actions, Map<Path, String> suitable) {
        return Optional.ofNullable(replaced.get(new Part(track, actions))).filter(suitable::containsKey).stream();
    }

    private static Stream<Path> of(Map<Path, String> suitable, Predicate<String> variant) {
        return suitable.keySet().stream().filter(folder -> variant.test(suitable.get(folder)));
    }

    private Map<Path, String> suitable(Predicate<NetConfig> suits) {
        try {
            return registry.suitable(suits);
        } catch (IOException e) {
            events.failed("failed.models-folder", e.getMessage());
            return Map.of();
        }
    }

    /** Loads the first that can be read in a model's place. */
    private void load(LoadedModels all, TrackModel model, Stream<Path> folders, Found found) {
        for (Path folder : folders.toList()) {
            events.busy("work.loading", ModelRegistry.name(folder));
            try {
                found.models().add(all.load(model.track(), folder));
                return;
            } catch (IOException e) {
                found.failures().add(e.getMessage());
            }
        }
    }
}
