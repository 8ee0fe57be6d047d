package org.smriti.app.view.charts;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.MenuItem;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.smriti.app.text.Message;

/** Offers to write the chart that is seen to a file. */
final class ExportMenu {

    private final ChartContext context;
    private final Supplier<ChartPage> seen;
    private final Supplier<Window> window;

    ExportMenu(ChartContext context, Supplier<ChartPage> seen, Supplier<Window> window) {
        this.context = context;
        this.seen = seen;
        this.window = window;
    }

    /** An entry for each kind of file. */
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
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(page.id() + "." + export.extension());
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        context.texts().get("charts.file." + export.extension()), "*." + export.extension()));
        File file = chooser.showSaveDialog(window.get());
        if (file != null) {
            try {
                export.write(page, Export.SIZE, file.toPath());
            } catch (IOException e) {
                context.state().message().set(Message.of("failed.chart", file, e.getMessage()));
            }
        }
    }
}
