package org.smriti.app.view.charts;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.MenuItem;
import javafx.stage.Window;
import org.smriti.app.state.Commands;
import org.smriti.app.view.charts.plot.ChartContext;
import org.smriti.app.view.charts.plot.ChartPage;
import org.smriti.app.view.files.Saver;

/** Offers to write the chart that is shown to a file. */
final class ExportMenu {

    private final ChartContext context;
    private final Supplier<ChartPage> seen;
    private final Supplier<Window> window;
    private final Commands commands;

    ExportMenu(ChartContext context, Commands commands, Supplier<ChartPage> seen, Supplier<Window> window) {
        this.context = context;
        this.seen = seen;
        this.window = window;
        this.commands = commands;
    }

    /** A menu entry for each kind of file. */
    List<MenuItem> items() {
        return Stream.of(Export.values()).map(this::item).toList();
    }

    private MenuItem item(Export export) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(context.texts().of("charts.save-as." + export.extension()));
        item.setId("chart-export-" + export.extension());
        item.setOnAction(event -> save(export));
        return item;
    }

    private void save(Export export) {
        ChartPage page = seen.get();
        new Saver(context.texts(), commands.files())
                .save(window.get(), page.id(), export.extension(), export.content(page, Export.SIZE));
    }
}
