package org.smriti.app.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TreeItem;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.text.Message;
import org.smriti.app.view.acts.Act;
import org.smriti.app.view.acts.ActItems;
import org.smriti.app.view.acts.Acts;
import org.smriti.app.view.acts.RegionMenu;
import org.smriti.app.view.branches.BranchesView;

/** The context menus of the regions of the window. An id of an act that the catalogue does not have gives no entry. */
final class ContextMenus {

    private final ExplorerState state;
    private final ActItems items;

    /** Menus with acts of that catalogue. */
    ContextMenus(ExplorerState state, Acts acts) {
        this.state = state;
        items = new ActItems(state, acts);
    }

    /** A pane of the stage: how it is shown, its model, and what can be done from this step on. */
    void onStage(Node stage) {
        RegionMenu.on(
                stage,
                pane -> parts(
                        items.named("difference", "shown", "copy-picture"),
                        Stream.of(TrackInfo.SMRITI, TrackInfo.RIVAL)
                                .filter(track -> within(pane).contains(track.toLowerCase(Locale.ROOT)))
                                .flatMap(track ->
                                        items.under("act.models", track.toLowerCase(Locale.ROOT) + "-model-").stream())
                                .toList(),
                        items.named("chart-denoise-5", "operate"),
                        fromHere(),
                        items.named("palette")));
    }

    /** The ids of a node and of what it lies in. */
    private static List<String> within(Node node) {
        List<String> ids = new ArrayList<>();
        for (Node at = node; at != null; at = at.getParent()) {
            ids.add(String.valueOf(at.getId()));
        }
        return ids;
    }

    /** The timeline: the step under the mouse is looked at first, so that all entries are about it. */
    void onTimeline(Node timeline) {
        RegionMenu.on(timeline, at -> {
            if (state.hoveredStep().get() != ExplorerState.NOWHERE) {
                state.lookAt(state.hoveredStep().get());
            }
            return parts(
                    fromHere(),
                    items.named("look-first", "look-newest", "shown"),
                    items.under("act.bookmarks", "bookmark-at-"),
                    items.named("palette"));
        });
    }

    private List<MenuItem> fromHere() {
        Act regenerate = Act.of(UserCommand.REGENERATE, () -> {
                    state.regenerating().set(false); // so that an open bar begins anew at this step
                    state.regenerating().set(true);
                })
                .unless(() -> state.shown().isEmpty() ? Message.of("act.nothing-open") : Message.NONE);
        return Stream.of(
                        items.named("bookmark"),
                        List.of(items.item(regenerate)),
                        items.named("regenerate-from-nothing", "fork-here"))
                .flatMap(List::stream)
                .toList();
    }

    /** The map: the moment when the agent stood under the mouse, and what the colours are. */
    void onMap(Node map) {
        RegionMenu.on(map, at -> {
            int step = state.hoveredStep().get();
            Act look = Act.of(
                            "look-there",
                            UserCommand.Group.LOOK.key(),
                            texts -> step == ExplorerState.NOWHERE
                                    ? texts.get("map.look")
                                    : texts.get("map.look-at", step),
                            () -> state.lookAt(step))
                    .unless(() -> step == ExplorerState.NOWHERE ? Message.of("map.look") : Message.NONE);
            Act explain = Act.of(
                    "map-explain",
                    UserCommand.Group.LOOK.key(),
                    texts -> texts.get("map.explain"),
                    () -> state.note().set(Message.of(state.mapColoring().get().explanation())));
            return parts(
                    List.of(items.item(look)),
                    items.beginningWith("map-"),
                    List.of(items.item(explain)),
                    items.named("palette"));
        });
    }

    /** The branches: the one that is chosen. */
    void onBranches(BranchesView branches) {
        RegionMenu.on(branches, at -> {
            Optional<Integer> chosen = Optional.ofNullable(
                            branches.getSelectionModel().getSelectedItem())
                    .map(TreeItem::getValue)
                    .map(branch -> branch.id());
            return parts(
                    chosen.map(id -> items.named("branch-" + id, "compare-" + id))
                            .orElse(List.of()),
                    items.named("undo"),
                    items.named("palette"));
        });
    }

    /** Parts of a menu, with a line between those that have entries. */
    @SafeVarargs
    private static List<MenuItem> parts(List<MenuItem>... parts) {
        List<MenuItem> all = new ArrayList<>();
        for (List<MenuItem> part : parts) {
            if (!part.isEmpty() && !all.isEmpty()) {
                all.add(new SeparatorMenuItem());
            }
            all.addAll(part);
        }
        return all;
    }
}
