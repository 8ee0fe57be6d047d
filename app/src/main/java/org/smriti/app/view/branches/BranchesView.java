package org.smriti.app.view.branches;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.smriti.app.session.Branch;
import org.smriti.app.state.Commands;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.view.type.Tips;

/** The branches as a tree; a click, or Enter, goes to the end of one. Visible only when there are at least two. */
public final class BranchesView extends TreeView<Branch.View> {

    private static final double ROW = 26; // JavaFX pixels, at the usual size of text
    private static final int MOST_ROWS = 5;
    private static final int LEAST_ROWS = 2;

    private final ExplorerState state;
    private final Comparison comparison;

    /** Shows the branches of that state. */
    public BranchesView(ExplorerState state, Commands commands) {
        this.state = state;
        comparison = new Comparison(state, commands);
        setId("branches");
        getStyleClass().add("dense");
        accessibleTextProperty().bind(state.texts().of("branches.title"));
        setCellFactory(tree -> new Cell());
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                open(commands);
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                open(commands);
                event.consume();
            }
        });
        state.branches().subscribe(this::show);
        state.typeScale().subscribe(this::show);
        state.language().subscribe(this::refresh);
        state.otherBranch().subscribe(this::refresh);
        show();
    }

    private void open(Commands commands) {
        TreeItem<Branch.View> chosen = getSelectionModel().getSelectedItem();
        if (chosen != null && chosen.getValue().id() != state.branch().get()) {
            commands.checkout(chosen.getValue().id());
        }
    }

    private void show() {
        Map<Integer, TreeItem<Branch.View>> items = new HashMap<>();
        TreeItem<Branch.View> root = null;
        for (Branch.View branch : state.branches()) {
            TreeItem<Branch.View> item = new TreeItem<>(branch);
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
        double row = ROW * state.typeScale().get();
        setFixedCellSize(row);
        setPrefHeight(row * Math.min(MOST_ROWS, state.branches().size()) + 4);
        setMinHeight(row * Math.min(LEAST_ROWS, state.branches().size()) + 4);
        setMaxHeight(getPrefHeight());
        getSelectionModel().select(items.get(state.branch().get()));
    }

    private final class Cell extends TreeCell<Branch.View> {

        private Cell() {
            setPrefWidth(0); // as wide as the list: a long text is cut, rather than the list scrolled
        }

        @Override
        protected void updateItem(Branch.View branch, boolean empty) {
            super.updateItem(branch, empty);
            boolean shown = !empty && branch != null;
            setText(shown ? BranchTexts.of(branch, state.texts()) : null);
            setContentDisplay(ContentDisplay.RIGHT);
            setGraphic(shown && branch.id() != state.branch().get() ? compare(branch) : null);
        }

        /** A button that shows a branch beside the current one, or no longer. */
        private Button compare(Branch.View branch) {
            boolean compared = comparison.isSeen(branch);
            Button compare = new Button(state.texts().get(compared ? "branches.compared" : "branches.compare"));
            compare.setId("compare-" + branch.id());
            compare.getStyleClass().addAll("flat", "small");
            compare.setMinWidth(USE_PREF_SIZE);
            compare.setTooltip(Tips.of(state.texts(), "branches.compare.tip"));
            compare.setOnAction(event -> comparison.toggle(branch));
            return compare;
        }
    }
}
