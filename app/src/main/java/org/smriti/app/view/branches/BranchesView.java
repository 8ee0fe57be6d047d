package org.smriti.app.view.branches;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import org.smriti.app.session.BranchView;
import org.smriti.app.session.Take;
import org.smriti.app.state.Commands;
import org.smriti.app.state.ExplorerState;

/** The branches as a tree; a click goes to the end of one. Seen only once there are two. */
public final class BranchesView extends TreeView<BranchView> {

    private static final double ROW = 26;
    private static final int MOST_ROWS = 5;

    private final ExplorerState state;

    /** Shows the branches of that state. */
    public BranchesView(ExplorerState state, Commands commands) {
        this.state = state;
        setId("branches");
        getStyleClass().add("dense");
        setAccessibleText("Branches");
        setFixedCellSize(ROW);
        setCellFactory(tree -> new Cell());
        setOnMouseClicked(event -> {
            TreeItem<BranchView> chosen = getSelectionModel().getSelectedItem();
            if (chosen != null && chosen.getValue().id() != state.branch().get()) {
                commands.checkout(chosen.getValue().id());
            }
        });
        setFocusTraversable(false);
        state.branches().subscribe(this::show);
        show();
    }

    private void show() {
        Map<Integer, TreeItem<BranchView>> items = new HashMap<>();
        TreeItem<BranchView> root = null;
        for (BranchView branch : state.branches()) {
            TreeItem<BranchView> item = new TreeItem<>(branch);
            item.setExpanded(true);
            items.put(branch.id(), item);
            if (branch.fork().isPresent()) {
                items.get(branch.fork().get().parent()).getChildren().add(item);
            } else {
                root = item;
            }
        }
        setRoot(root);
        boolean several = state.branches().size() > 1;
        setVisible(several);
        setManaged(several);
        setPrefHeight(ROW * Math.min(MOST_ROWS, state.branches().size()) + 4);
        setMinHeight(getPrefHeight());
        getSelectionModel().select(items.get(state.branch().get()));
    }

    private static final class Cell extends TreeCell<BranchView> {

        @Override
        protected void updateItem(BranchView branch, boolean empty) {
            super.updateItem(branch, empty);
            setText(empty || branch == null ? null : text(branch));
        }

        private static String text(BranchView branch) {
            String how = switch (branch.take()) {
                case Take.Live live -> branch.fork().isEmpty() ? "first walk" : "another way";
                case Take.Regenerated take ->
                    take.prefix() == 0 ? "regenerated from nothing" : "regenerated from " + take.prefix();
            };
            String from = branch.fork().map(fork -> " at " + fork.at()).orElse("");
            return how + from + " · " + branch.length();
        }
    }
}
