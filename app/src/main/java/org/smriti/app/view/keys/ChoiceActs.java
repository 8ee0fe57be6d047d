package org.smriti.app.view.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.session.Branch;
import org.smriti.app.state.Bookmark;
import org.smriti.app.state.Commands;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.MapColoring;
import org.smriti.app.state.Opened;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.text.Language;
import org.smriti.app.view.acts.Act;
import org.smriti.app.view.acts.Hindrances;
import org.smriti.app.view.branches.BranchTexts;
import org.smriti.app.view.branches.Comparison;
import org.smriti.app.view.regenerate.RegenerateView;
import org.smriti.model.world.World;
import org.smriti.model.world.Worlds;

/** What lists and menus of the window let a person choose, each choice as an act. */
public final class ChoiceActs {

    private static final String WORLDS = "act.worlds";
    private static final String MODELS = "act.models";
    private static final String LOOK = UserCommand.Group.LOOK.key();
    private static final String WINDOW = UserCommand.Group.WINDOW.key();
    private static final int STEPS = 2; // of denoising

    private final ExplorerState state;
    private final Commands commands;
    private final Hindrances hindrances;
    private final Comparison comparison;

    /** Chooses in that state, and by the commands. */
    public ChoiceActs(ExplorerState state, Commands commands) {
        this.state = state;
        this.commands = commands;
        hindrances = new Hindrances(state);
        comparison = new Comparison(state, commands);
    }

    /** All choices that there are now. */
    public List<Act> all() {
        List<Act> acts = new ArrayList<>();
        acts.addAll(steps());
        acts.addAll(branches());
        acts.addAll(appearance());
        Worlds.all().forEach(world -> acts.add(world(world)));
        acts.addAll(models());
        return acts;
    }

    private List<Act> steps() {
        return List.of(
                Act.of("fork-here", LOOK, texts -> texts.get("act.fork-here"), this::fork)
                        .unless(hindrances::atTheNewest),
                regenerate("regenerate-from-nothing", "act.regenerate-from-nothing", () -> take(0)),
                regenerate("regenerate-from-all", "act.regenerate-from-all", () -> take(from())),
                regenerate(
                        "sweep-prefixes",
                        "regenerate.sweep-prefixes.tip",
                        () -> commands.experiments().sweep(from(), STEPS, 0)));
    }

    private Act regenerate(String id, String title, Runnable action) {
        return Act.of(id, LOOK, texts -> texts.get(title), action)
                .unless(Hindrances.unless(() -> state.ticks().size() > 1, "act.nothing-open"));
    }

    private int from() {
        return RegenerateView.from(state);
    }

    private void take(int prefix) {
        commands.regenerate(from(), Branch.Origin.Regenerated.TO_THE_END, prefix, STEPS, 0);
    }

    /** A new branch from the step that is shown, which the next key goes on from. */
    private void fork() {
        int at = state.playhead().get();
        state.following().set(true);
        commands.forkAt(at + 1);
    }

    private List<Act> branches() {
        Stream<Act> branches = state.branches().stream()
                .map(branch -> Act.of(
                                "branch-" + branch.id(),
                                "branches.title",
                                texts -> texts.get("act.branch", BranchTexts.of(branch, texts)),
                                () -> commands.checkout(branch.id()))
                        .on(() -> state.branch().get() == branch.id()));
        Stream<Act> marks = state.bookmarks().stream()
                .filter(bookmark -> bookmark.branch() == state.branch().get())
                .map(Bookmark::step)
                .sorted()
                .map(step -> Act.of(
                        "bookmark-at-" + step,
                        LOOK,
                        texts -> texts.get("act.bookmark", step),
                        () -> state.lookAt(step)));
        Stream<Act> compared = state.branches().stream()
                .filter(branch -> branch.id() != state.branch().get())
                .map(this::compare);
        return Stream.of(branches.filter(_ -> state.branches().size() > 1), compared, marks)
                .flatMap(acts -> acts)
                .toList();
    }

    /** Shows a branch beside the current one, or no longer. */
    private Act compare(Branch.View branch) {
        return Act.of(
                        "compare-" + branch.id(),
                        "branches.title",
                        texts -> texts.get("act.compare", BranchTexts.of(branch, texts)),
                        () -> comparison.toggle(branch))
                .on(() -> comparison.isSeen(branch));
    }

    private List<Act> appearance() {
        List<Act> acts = new ArrayList<>();
        for (MapColoring coloring : MapColoring.values()) {
            acts.add(Act.of(
                            "map-" + word(coloring),
                            LOOK,
                            texts -> texts.get(coloring.key()),
                            () -> LookActs.color(state, coloring))
                    .unless(hindrances::noPlaces)
                    .on(() -> state.mapColoring().get() == coloring));
        }
        for (Language language : Language.values()) {
            acts.add(Act.of(
                            "language-" + word(language),
                            WINDOW,
                            _ -> language.label(),
                            () -> state.language().set(language))
                    .on(() -> state.language().get() == language));
        }
        acts.add(Act.of("theme-dark", WINDOW, texts -> texts.get("act.dark"), () -> LookActs.dark(state, true))
                .on(() -> state.dark().get()));
        acts.add(Act.of("theme-light", WINDOW, texts -> texts.get("act.light"), () -> LookActs.dark(state, false))
                .on(() -> !state.dark().get()));
        for (String profile : state.profiles()) {
            acts.add(Act.of(
                            "profile-" + profile,
                            MODELS,
                            texts -> texts.get("act.profile", texts.profile(profile)),
                            () -> commands.profile(profile))
                    .on(() -> state.profile().get().equals(profile)));
        }
        for (String device : state.devices()) {
            acts.add(Act.of(
                            "device-" + device,
                            MODELS,
                            texts -> texts.get("act.device", device),
                            () -> commands.device(device))
                    .on(() -> state.device().get().name().equals(device)));
        }
        return acts;
    }

    /** Opens a world, with the seed of the one that is open. */
    private Act world(World world) {
        return Act.of(
                        "world-" + world.name(),
                        WORLDS,
                        texts -> texts.get("act.world", world.name()),
                        () -> state.session().get().ifPresent(opened -> commands.open(world.name(), opened.seed())))
                .unless(hindrances::nothingOpen)
                .on(() -> state.session()
                        .get()
                        .map(Opened::world)
                        .filter(world.name()::equals)
                        .isPresent());
    }

    private List<Act> models() {
        List<Act> acts = new ArrayList<>();
        for (String track : List.of(TrackInfo.SMRITI, TrackInfo.RIVAL)) {
            for (String model : state.models()) {
                acts.add(Act.of(
                                word(track) + "-model-" + model,
                                MODELS,
                                texts -> texts.get("act.model", texts.get(TrackInfo.title(track)), model),
                                () -> commands.assign(track, model))
                        .unless(Hindrances.unless(
                                () -> track.equals(TrackInfo.SMRITI) || state.canJoin(model), "model.elsewhere"))
                        .on(() -> playing(track).filter(model::equals).isPresent()));
            }
        }
        acts.add(Act.of("rival-model-none", MODELS, texts -> texts.get("stage.model.none"), commands::dismissRival)
                .unless(Hindrances.unless(() -> playing(TrackInfo.RIVAL).isPresent(), "act.no-rival")));
        return acts;
    }

    private Optional<String> playing(String track) {
        return state.session().get().flatMap(opened -> opened.track(track)).map(TrackInfo::model);
    }

    private static String word(Object name) {
        return name.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
