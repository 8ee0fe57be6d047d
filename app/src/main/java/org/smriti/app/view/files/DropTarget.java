package org.smriti.app.view.files;

import java.io.File;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.smriti.app.state.FileCommands;

/** Opens files that are dragged into the window; of several, the first. */
public final class DropTarget {

    private final FileCommands files;

    private DropTarget(FileCommands files) {
        this.files = files;
    }

    /** Opens files that are dropped on a node. */
    public static void on(Node node, FileCommands files) {
        DropTarget target = new DropTarget(files);
        node.setOnDragOver(target::over);
        node.setOnDragDropped(target::dropped);
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<File> dropped = event.getDragboard().getFiles();
        event.setDropCompleted(!dropped.isEmpty());
        event.consume();
        dropped.stream().limit(1).map(File::toPath).forEach(files::open);
    }
}
