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
import org.smriti.app.live.models.ModelRegistry.Candidate;
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
        TrackModel lead = lead(all);
        if (all.all().stream().allMatch(model -> suits(model.model().config(), lead, world))) {
            return found;
        }
        int actions = world.actions().size();
        List<Candidate> known = suitable(net -> net.actions() == actions);
        try {
            if (lead.model().config().actions() != actions) {
                load(all, lead, leads(lead, actions, known), found);
            }
            TrackModel next = found.models().stream().findFirst().orElse(lead);
            all.get(TrackInfo.RIVAL)
                    .filter(rival -> !suits(rival.model().config(), next, world))
                    .ifPresent(rival -> load(all, rival, rivals(rival, next, world, known), found));
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
        List<Candidate> suitable = suitable(net -> suits(net, lead, world));
        return folders(suitable)
                .filter(named::equals)
                .findFirst()
                .or(() -> likeOrUnlike(suitable, registry.variant(named), lead).findFirst());
    }

    private static TrackModel lead(LoadedModels all) {
        return all.get(TrackInfo.SMRITI).orElseThrow();
    }

    /** Whether a rival's network suits a session in a world that Smriti's model leads. */
    private static boolean suits(NetConfig rival, TrackModel lead, World world) {
        return LiveSession.suits(rival, lead.model().config().resolution(), world);
    }

    private Stream<Path> rivals(TrackModel rival, TrackModel lead, World world, List<Candidate> known) {
        List<Candidate> suitable = known.stream()
                .filter(candidate -> suits(candidate.net(), lead, world))
                .toList();
        return Stream.concat(
                        before(rival.track(), world.actions().size(), suitable)
                                .filter(folder -> !folder.equals(lead.folder())),
                        likeOrUnlike(suitable, rival.info().variant(), lead))
                .distinct();
    }

    /** Those of the rival's architecture, then those of another than Smriti's. */
    private static Stream<Path> likeOrUnlike(List<Candidate> suitable, String variant, TrackModel lead) {
        return Stream.concat(
                        of(suitable, variant::equals),
                        of(suitable, other -> !other.equals(lead.info().variant())))
                .filter(folder -> !folder.equals(lead.folder()));
    }

    private Stream<Path> leads(TrackModel lead, int actions, List<Candidate> known) {
        return Stream.of(
                        before(lead.track(), actions, known),
                        of(known, lead.info().variant()::equals),
                        folders(known))
                .flatMap(folders -> folders)
                .distinct();
    }

    private Stream<Path> before(String track, int actions, List<Candidate> suitable) {
        Path before = replaced.get(new Part(track, actions));
        return folders(suitable).filter(folder -> folder.equals(before));
    }

    private static Stream<Path> of(List<Candidate> suitable, Predicate<String> variant) {
        return suitable.stream()
                .filter(candidate -> variant.test(candidate.variant()))
                .map(Candidate::folder);
    }

    private static Stream<Path> folders(List<Candidate> suitable) {
        return suitable.stream().map(Candidate::folder);
    }

    private List<Candidate> suitable(Predicate<NetConfig> suits) {
        try {
            return registry.suitable(suits);
        } catch (IOException e) {
            events.failed("failed.models-folder", e.getMessage());
            return List.of();
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
