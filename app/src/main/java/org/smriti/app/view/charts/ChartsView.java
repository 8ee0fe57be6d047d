package org.smriti.app.view.charts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.smriti.app.state.Commands;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.text.Texts;
import org.smriti.app.view.charts.page.Studies;
import org.smriti.app.view.charts.plot.ChartContext;
import org.smriti.app.view.charts.plot.ChartPage;
import org.smriti.app.view.type.Tips;

/** The panel of charts: one is shown at a time, chosen by kind and then by view; a line below tells what is under the mouse. */
public final class ChartsView extends BorderPane {

    private static final double ROW = 28;

    private final ChartContext context;
    private final Studies studies;
    private final Commands commands;
    private final List<ChartGroup> groups;
    private final Map<ChartGroup, ChartPage> lastSeen = new HashMap<>();
    private final Choice<ChartGroup> kinds;
    private final Choice<ChartPage> views;
    private final LayerChoice layers;
    private ChartGroup group;
    private ChartPage page;
    private boolean stale = true;
    private boolean hoverStale = true;

    /** Charts that state; requests missing studies through the commands. */
    public ChartsView(ExplorerState state, Commands commands) {
        this.commands = commands;
        context = new ChartContext(state);
        studies = new Studies(context, commands);
        groups = ChartGroup.all(context, studies);
        setId("charts");
        getStyleClass().add("charts");
        setMinSize(0, 0);

        kinds = new Choice<>(group -> state.texts().get(group.id()), ChartGroup::id, this::open);
        views = new Choice<>(ChartPage::name, chosen -> "chart-" + chosen.id(), this::see);
        layers = new LayerChoice(context);
        kinds.offer(groups);
        ExportMenu exports =
                new ExportMenu(context, commands, () -> page, () -> getScene().getWindow());
        HBox second = new HBox(6, views, gap(), layers, export(exports, state.texts()));
        second.setAlignment(Pos.CENTER_LEFT);
        second.setMinHeight(ROW);
        setTop(new VBox(4, kinds, second));
        ContextMenu menu = new ContextMenu();
        menu.getItems().setAll(exports.items());
        setOnContextMenuRequested(event -> menu.show(this, event.getScreenX(), event.getScreenY()));
        Label readout = new Label();
        readout.setId("chart-readout");
        readout.getStyleClass().addAll("faint", "chart-readout");
        Consumer<String> read = text -> readout.setText(text.isEmpty() && page != null ? page.title() : text);
        context.readout().subscribe(read);
        setBottom(readout);

        InvalidationListener spoil = change -> stale = true;
        state.ticks().addListener(spoil);
        state.latencies().addListener(spoil);
        List.of(
                        state.session(),
                        state.playhead(),
                        state.study(),
                        state.swept(),
                        context.layer(),
                        context.patch(),
                        context.theme())
                .forEach(property -> property.addListener(spoil));
        state.hoveredStep().subscribe(() -> hoverStale = true);
        layers.managedProperty().bind(layers.visibleProperty());
        views.managedProperty().bind(views.visibleProperty());
        sceneProperty().subscribe(this::watch);
        visibleProperty().subscribe(this::watch);
        state.language().subscribe(() -> {
            kinds.rename();
            views.rename();
            read.accept("");
            stale = true;
        });
        open(groups.getFirst());
        state.chart().subscribe(this::find);
    }

    /** Ids of all charts. */
    public List<String> ids() {
        return groups.stream()
                .flatMap(some -> some.pages().stream())
                .map(ChartPage::id)
                .toList();
    }

    /** Opens the chart with an id, if there is one. */
    private void find(String id) {
        if (page.id().equals(id)) {
            return;
        }
        for (ChartGroup some : groups) {
            some.pages().stream().filter(one -> one.id().equals(id)).findFirst().ifPresent(found -> {
                lastSeen.put(some, found);
                open(some);
            });
        }
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static MenuButton export(ExportMenu exports, Texts texts) {
        MenuButton button = new MenuButton();
        button.setId("chart-export");
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(texts.of("charts.save"));
        button.accessibleTextProperty().bind(texts.of("charts.save.tip"));
        button.setTooltip(Tips.of(texts, "charts.save.tip"));
        button.getItems().setAll(exports.items());
        return button;
    }

    private void open(ChartGroup next) {
        group = next;
        kinds.show(next);
        views.offer(next.pages());
        boolean several = next.pages().size() > 1;
        views.setVisible(several);
        see(lastSeen.getOrDefault(next, next.pages().getFirst()));
        watch();
    }

    private void see(ChartPage next) {
        page = next;
        context.state().chart().set(next.id());
        lastSeen.put(group, next);
        views.show(next);
        layers.setVisible(next.layers() == ChartPage.Layers.CHOSEN);
        setCenter(next.node());
        context.readout().set(" ");
        context.readout().set("");
        stale = true;
    }

    /** Has the models traced while a chart of attention is shown. */
    private void watch() {
        commands.watch(getScene() != null && isVisible() && group.watching() == ChartGroup.Needs.WATCHING);
    }

    /** Marks the hovered step, if it has changed; called once a frame. */
    public void pulse() {
        if (hoverStale && isVisible()) {
            hoverStale = false;
            page.hover();
        }
    }

    /** Brings the chart that is shown up to date, if the panel is visible; called a few times a second. */
    public void refresh() {
        if (isVisible() && (studies.pulse() || stale)) {
            stale = false;
            page.refresh();
            hoverStale = true; // its axes may have moved
        }
    }

    /** The chart that is shown. */
    ChartPage page() {
        return page;
    }
}
