package org.smriti.app.view.charts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.smriti.app.state.Commands;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.text.Texts;
import org.smriti.app.view.charts.page.Studies;
import org.smriti.app.view.charts.plot.ChartContext;
import org.smriti.app.view.charts.plot.ChartPage;
import org.smriti.app.view.charts.plot.ChartSize;
import org.smriti.app.view.control.TwoEnds;
import org.smriti.app.view.control.WrappingRow;
import org.smriti.app.view.type.Paragraph;
import org.smriti.app.view.type.TextSize;
import org.smriti.app.view.type.Tips;

/**
 * The panel of charts: one is shown at a time, chosen by kind and then by view. The lines below tell what is under the mouse, or else what the
 * chart shows.
 */
public final class ChartsView extends BorderPane {

    private static final double LEAST_FOR_WORDS = 280; // pixels at the usual size of text; below, curves need the room

    private final ChartContext context;
    private final Studies studies;
    private final Commands commands;
    private final List<ChartGroup> groups;
    private final Consumer<String> reading;
    private final Map<ChartGroup, ChartPage> lastSeen = new HashMap<>();
    private final Choice<ChartGroup> kinds;
    private final Choice<ChartPage> views;
    private final LayerChoice layers;
    private final ModelChoice models;
    private final StackPane plate = new StackPane();
    private final LackNote lack;
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

        kinds = new Choice<>(
                group -> state.texts().get(group.id()),
                ChartGroup::id,
                group -> Tips.of(state.texts(), group.id() + ".tip"),
                this::open);
        views = new Choice<>(
                ChartPage::name,
                chosen -> "chart-" + chosen.id(),
                chosen -> Tips.of(state.texts(), "chart." + chosen.id() + ".about"),
                this::see);
        layers = new LayerChoice(context);
        models = new ModelChoice(context);
        lack = new LackNote(context);
        kinds.offer(groups);
        ChartMenu menu = new ChartMenu(context, commands, () -> page, this);
        menu.onContext();
        WrappingRow chosen = new WrappingRow(4);
        chosen.getChildren().setAll(models, layers, export(menu, state.texts()));
        chosen.setAlignment(Pos.CENTER_RIGHT);
        models.managedProperty().bind(models.visibleProperty());
        setTop(new VBox(4, kinds, new TwoEnds(views, chosen)));
        plate.setMinSize(0, 0);
        setCenter(plate);
        Paragraph readout = new Paragraph();
        readout.setId("chart-readout");
        readout.getStyleClass().addAll("faint", "chart-readout");
        Rectangle edge = new Rectangle(); // it keeps to its lines also where a narrow column has room for less
        edge.widthProperty().bind(readout.widthProperty());
        edge.heightProperty().bind(readout.heightProperty());
        readout.setClip(edge);
        Tooltip.install(readout, Tips.of(readout.textProperty())); // whole, where it is cut short
        reading = text -> readout.setText(text.isEmpty() && page != null ? page.about() : text);
        context.readout().subscribe(reading);
        readout.managedProperty().bind(readout.visibleProperty());
        setBottom(readout);
        ObservableValue<Double> text = TextSize.in(this);
        text.subscribe(factor -> context.size().set(new ChartSize(factor)));
        readout.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> getHeight() >= LEAST_FOR_WORDS * text.getValue(), heightProperty(), text));

        InvalidationListener spoil = change -> stale = true;
        state.ticks().addListener(spoil);
        state.latencies().addListener(spoil);
        List.of(
                        state.session(),
                        state.playhead(),
                        state.study(),
                        state.swept(),
                        context.layer(),
                        context.model(),
                        context.size(),
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
            reading.accept("");
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

    private static MenuButton export(ChartMenu menu, Texts texts) {
        MenuButton button = new MenuButton();
        button.setId("chart-export");
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(texts.of("charts.save"));
        button.accessibleTextProperty().bind(texts.of("charts.save.tip"));
        button.setTooltip(Tips.of(texts, "charts.save.tip"));
        button.getItems().setAll(menu.items());
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
        plate.getChildren().setAll(next.node(), lack);
        lack.show(Optional.empty());
        context.state().hover(ExplorerState.NOWHERE); // the mouse may rest where the last chart was
        context.readout().set(" ");
        context.readout().set("");
        chooseModels();
        stale = true;
    }

    private void chooseModels() {
        models.setVisible(
                page.models() == ChartPage.Models.CHOSEN && models.getItems().size() > 1);
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
            chooseModels();
            page.refresh();
            lack.show(page.lack());
            page.node().setVisible(page.lack().isEmpty());
            if (context.readout().get().isEmpty()) {
                reading.accept(""); // what it tells about itself may have changed
            }
            hoverStale = true; // its axes may have moved
        }
    }

    /** The chart that is shown. */
    ChartPage page() {
        return page;
    }
}
