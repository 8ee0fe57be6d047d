package org.smriti.app.view.acts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.view.control.Overlay;
import org.smriti.app.view.type.Tips;

/** The palette: a field to search in, and below it all acts by group, or those found. Enter or a click does one, Escape leaves. */
public final class PaletteView extends Overlay {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 460;
    private static final double ABOVE = 56;
    private static final int ROWS_BEFORE = 4;

    private final ExplorerState state;
    private final Acts acts;
    private final ActSearch search;
    private final TextField words = new TextField();
    private final ListView<PaletteRow> list = new ListView<>();
    private List<Act> offered = List.of();

    /** Shows acts of that catalogue while the state is searching. */
    public PaletteView(ExplorerState state, Acts acts) {
        super("palette", state.searching(), () -> state.searching().set(false));
        this.state = state;
        this.acts = acts;
        search = new ActSearch(state.texts());
        words.setId("palette-words");
        words.promptTextProperty().bind(state.texts().of("palette.prompt"));
        words.accessibleTextProperty().bind(state.texts().of("palette.prompt"));
        words.textProperty().subscribe(this::find);
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::keyed);
        Label none = new Label();
        none.textProperty().bind(state.texts().of("palette.none"));
        list.setId("palette-list");
        list.getStyleClass().add("palette-list");
        list.setPlaceholder(none);
        list.setFocusTraversable(false); // the field keeps the focus, and the arrows move the choice
        list.setCellFactory(view -> new PaletteCell(state, this::run));
        list.setPrefHeight(HEIGHT);
        VBox card = new VBox(8, words, list);
        card.getStyleClass().add("palette-card");
        card.setPrefWidth(WIDTH);
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAlignment(Pos.TOP_CENTER);
        setPadding(new Insets(ABOVE, 20, 20, 20));
        visibleProperty().subscribe(this::begin);
        lay(card);
    }

    /** A button that opens it. */
    public static Button button(ExplorerState state) {
        Button button = new Button("☰");
        button.setId("palette-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.accessibleTextProperty().bind(state.texts().of("palette.tip"));
        button.setTooltip(Tips.of(state.texts(), "palette.tip", UserCommand.PALETTE, state.keysHere()));
        button.setOnAction(event -> state.searching().set(true));
        return button;
    }

    private void begin(boolean seen) {
        offered = seen ? acts.all() : List.of();
        words.clear();
        find();
    }

    private void find() {
        boolean all = words.getText().isBlank();
        list.getItems().setAll(all ? grouped() : rows(search.find(offered, words.getText())));
        list.getSelectionModel().clearSelection();
        move(1);
        list.scrollTo(0);
    }

    private static List<PaletteRow> rows(List<Act> found) {
        return found.stream().<PaletteRow>map(PaletteRow.Entry::new).toList();
    }

    /** All acts, below the titles of their groups. */
    private List<PaletteRow> grouped() {
        Map<String, List<Act>> groups =
                offered.stream().collect(Collectors.groupingBy(Act::group, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .flatMap(group ->
                        Stream.concat(Stream.of(new PaletteRow.Group(group.getKey())), rows(group.getValue()).stream()))
                .toList();
    }

    private void keyed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case ENTER -> {
                if (list.getSelectionModel().getSelectedItem() instanceof PaletteRow.Entry entry) {
                    run(entry.act());
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Chooses the next entry, or the one before; titles of groups are passed over, and after the last comes the first. */
    private void move(int by) {
        int rows = list.getItems().size();
        int at = list.getSelectionModel().getSelectedIndex();
        int from = at < 0 && by < 0 ? 0 : at;
        IntStream.rangeClosed(1, rows)
                .map(i -> Math.floorMod(from + i * by, rows))
                .filter(row -> list.getItems().get(row) instanceof PaletteRow.Entry)
                .findFirst()
                .ifPresent(row -> {
                    list.getSelectionModel().select(row);
                    reveal(row);
                });
    }

    /** Keeps a row in sight, with a few before it. */
    private void reveal(int row) {
        list.scrollTo(Math.max(0, row - ROWS_BEFORE));
    }

    /** Leaves the palette and does an act; what cannot be done now leaves it open. */
    private void run(Act act) {
        if (act.isPossible()) {
            putAway();
            acts.run(act);
        }
    }
}
