package org.smriti.app.view.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.smriti.app.state.Commands;
import org.smriti.app.state.Panel;
import org.smriti.app.view.charts.plot.ChartContext;
import org.smriti.app.view.charts.plot.ChartPage;
import org.smriti.app.view.files.Saver;

/** What can be done with the chart that is shown: write it to a file, copy it, have it explained. */
final class ChartMenu {

    private final ChartContext context;
    private final Supplier<ChartPage> seen;
    private final Region panel;
    private final Commands commands;

    /**
     * Acts on the chart that is shown in that panel.
     *
     * @param seen gives that chart
     */
    ChartMenu(ChartContext context, Commands commands, Supplier<ChartPage> seen, Region panel) {
        this.context = context;
        this.seen = seen;
        this.panel = panel;
        this.commands = commands;
    }

    /** Menu entries that write or copy it. */
    List<MenuItem> items() {
        return Stream.concat(Stream.of(Export.values()).map(this::file), Stream.of(copy()))
                .toList();
    }

    /** Opens a menu by the right mouse button anywhere on the panel, or by the keys for that. */
    void onContext() {
        ContextMenu menu = new ContextMenu();
        menu.setId("chart-menu");
        List<MenuItem> all = new ArrayList<>(items());
        all.add(new SeparatorMenuItem());
        all.add(explain(menu));
        menu.getItems().setAll(all);
        panel.setOnContextMenuRequested(event -> {
            menu.show(panel, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        panel.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean shifted = event.getCode() == KeyCode.F10 && event.isShiftDown();
            if (shifted || event.getCode() == KeyCode.CONTEXT_MENU) {
                Bounds place = panel.localToScreen(panel.getLayoutBounds());
                menu.show(panel, place.getCenterX(), place.getCenterY());
                event.consume();
            }
        });
    }

    private MenuItem file(Export export) {
        MenuItem item = item("charts.save-as." + export.extension(), () -> save(export));
        item.setId("chart-export-" + export.extension());
        return item;
    }

    private MenuItem copy() {
        MenuItem item = item("charts.copy", () -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(Export.picture(seen.get(), Export.SIZE));
            Clipboard.getSystemClipboard().setContent(content);
        });
        item.setId("chart-copy");
        return item;
    }

    /** Opens the glossary at the term that explains the chart. */
    private MenuItem explain(ContextMenu menu) {
        MenuItem item = new MenuItem();
        item.setId("chart-explain");
        menu.setOnShowing(event -> item.setText(
                context.texts().get("charts.explain", seen.get().term().word(context.texts()))));
        item.setOnAction(event -> {
            context.state().sought().set(seen.get().term().word(context.texts()));
            context.state().panel().set(Panel.GLOSSARY);
        });
        return item;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(context.texts().of(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void save(Export export) {
        ChartPage page = seen.get();
        new Saver(context.texts(), commands.files())
                .save(panel.getScene().getWindow(), page.id(), export.extension(), export.content(page, Export.SIZE));
    }
}
