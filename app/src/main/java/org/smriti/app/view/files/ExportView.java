package org.smriti.app.view.files;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.smriti.app.export.ExportFormat;
import org.smriti.app.export.FilmLook;
import org.smriti.app.export.FilmLook.Captions;
import org.smriti.app.export.FilmLook.Scaling;
import org.smriti.app.export.FilmPainter;
import org.smriti.app.export.Recording;
import org.smriti.app.export.SessionFilm;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.FileCommands;
import org.smriti.app.state.Opened;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.text.Texts;
import org.smriti.app.view.control.Overlay;

/** The card on which a person chooses what of the current branch is exported and how; it says how large that will be before it is written. */
public final class ExportView extends Overlay {

    /** Room for the choices beside their names. */
    static final double CHOICES = 500;

    private static final List<Integer> SIZES = List.of(128, 256, 384, 512, 1024);
    private static final double WIDTH = 680;

    private final ExplorerState state;
    private final Texts texts;
    private final FileCommands files;
    private final Targets targets;
    private final ObjectProperty<Integer> size = new SimpleObjectProperty<>(FilmLook.USUAL.pane());
    private final ObjectProperty<Scaling> scaling = new SimpleObjectProperty<>(FilmLook.USUAL.scaling());
    private final CheckBox captions = new CheckBox();
    private final StepRange steps;
    private final FlowPane panes = new FlowPane(18, 6);
    private final Set<String> leftOut = new HashSet<>();
    private final Label result = new Label();
    private final Button write = new Button();

    /** Visible while that state says that something is being exported. */
    public ExportView(ExplorerState state, FileCommands files) {
        this(state, files, new FileDialogs(state.texts()));
    }

    ExportView(ExplorerState state, FileCommands files, Targets targets) {
        super(
                "export",
                state.files().exporting(),
                () -> state.files().exporting().set(false));
        this.state = state;
        this.files = files;
        this.targets = targets;
        texts = state.texts();
        steps = new StepRange(state);
        panes.setPrefWrapLength(CHOICES);
        captions.setId("export-captions");
        captions.setSelected(true);
        captions.textProperty().bind(texts.of("export.captions"));
        result.setId("export-result");
        result.setWrapText(true);
        VBox card = new VBox(16, title(), choices(), result, buttons());
        card.setMaxSize(WIDTH, USE_PREF_SIZE);
        lay(card);
        visibleProperty().subscribe(this::begin);
        state.language().subscribe(this::begin);
        state.files().exportFormat().subscribe(this::tell);
        size.subscribe(this::tell);
        scaling.subscribe(this::tell);
        captions.selectedProperty().subscribe(this::tell);
        steps.onChange(this::tell);
    }

    private Label title() {
        Label title = new Label();
        title.getStyleClass().add("card-title");
        title.textProperty().bind(texts.of("export.title"));
        return title;
    }

    private GridPane choices() {
        GridPane grid = new GridPane(18, 14);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, values);
        Node format = new Radios<>(
                List.of(ExportFormat.values()),
                state.files().exportFormat(),
                one -> "export-" + one.extension(),
                (button, one) -> button.textProperty().bind(texts.of("export." + one.extension())));
        Node large = new Radios<>(
                SIZES, size, pixels -> "export-" + pixels, (button, pixels) -> button.setText(pixels.toString()));
        Node scale = new Radios<>(
                List.of(Scaling.values()),
                scaling,
                ExportView::id,
                (button, one) -> button.textProperty()
                        .bind(texts.of("export." + one.name().toLowerCase(Locale.ROOT))));
        var table = state.files().exportFormat().isEqualTo(ExportFormat.CSV);
        List.of(large, scale, captions).forEach(node -> node.disableProperty().bind(table));
        row(grid, 0, "export.format", format);
        row(grid, 1, "export.steps", steps);
        row(grid, 2, "export.panes", panes);
        row(grid, 3, "export.size", large);
        row(grid, 4, "export.scaling", scale);
        row(grid, 5, "export.with", captions);
        return grid;
    }

    private static String id(Scaling scaling) {
        return "export-" + scaling.name().toLowerCase(Locale.ROOT);
    }

    private void row(GridPane grid, int row, String key, Node choice) {
        Label name = new Label();
        name.getStyleClass().add("faint");
        name.textProperty().bind(texts.of(key));
        grid.addRow(row, name, choice);
    }

    private HBox buttons() {
        Button not = new Button();
        not.setId("export-not");
        not.textProperty().bind(texts.of("export.not"));
        not.setOnAction(event -> putAway());
        write.setId("export-write");
        write.setDefaultButton(true);
        write.textProperty().bind(texts.of("export.write"));
        write.setOnAction(event -> write());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(8, gap, not, write);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    /** Offers the steps and panes that there are now. */
    private void begin() {
        if (isVisible()) {
            steps.offer();
            panes.getChildren()
                    .setAll(state.session().get().stream()
                            .flatMap(session -> BranchRecording.panes(session, state.ticks()).stream()
                                    .map(name -> pane(session, name)))
                            .toList());
            tell();
        }
    }

    private CheckBox pane(Opened session, String name) {
        CheckBox box = new CheckBox(name(session, name));
        box.setId("export-pane-" + name.toLowerCase(Locale.ROOT));
        box.setMnemonicParsing(false);
        box.setUserData(name);
        box.setSelected(!leftOut.contains(name));
        box.selectedProperty().subscribe((before, selected) -> {
            if (selected) {
                leftOut.remove(name);
            } else {
                leftOut.add(name);
            }
            tell();
        });
        return box;
    }

    private String name(Opened session, String pane) {
        return BranchRecording.model(session, pane)
                .map(model -> texts.get(TrackInfo.title(pane)) + " (" + model + ")")
                .orElse(texts.get("stage.truth"));
    }

    private Optional<Recording> recording() {
        return state.session().get().flatMap(session -> {
            List<String> shown = BranchRecording.panes(session, state.ticks()).stream()
                    .filter(pane -> !leftOut.contains(pane))
                    .toList();
            return shown.isEmpty() ? Optional.empty() : BranchRecording.of(state, shown, steps.from(), steps.to());
        });
    }

    private FilmLook look() {
        return new FilmLook(size.get(), scaling.get(), captions.isSelected() ? Captions.SHOWN : Captions.LEFT_OUT);
    }

    /** Says how large it will be. */
    private void tell() {
        if (isVisible()) {
            Optional<Recording> recording = recording();
            write.setDisable(recording.isEmpty());
            result.setText(recording.map(this::told).orElse(texts.get("export.nothing")));
        }
    }

    private String told(Recording recording) {
        int count = recording.ticks().size();
        if (state.files().exportFormat().get().film().isEmpty()) {
            return texts.count("export.rows", count);
        }
        Recording first = new Recording(
                recording.origin(),
                recording.side(),
                recording.panes(),
                recording.ticks().subList(0, 1));
        FilmPainter painter = new FilmPainter(SessionFilm.of(first), look()); // all pictures have one size
        return texts.count(
                "export.pictures",
                count,
                painter.width(),
                painter.height(),
                Texts.number(1, count / recording.origin().rate()));
    }

    private void write() {
        steps.commit();
        ExportFormat format = state.files().exportFormat().get();
        FilmLook look = look();
        recording()
                .ifPresent(recording -> target(format).ifPresent(target -> {
                    files.export(format, recording, look, target);
                    putAway();
                }));
    }

    private Optional<Path> target(ExportFormat format) {
        Window window = getScene().getWindow();
        String name = state.session().get().map(FileMenu::name).orElseThrow();
        return format == ExportFormat.PNG
                ? targets.folder(window).map(folder -> folder.resolve(name))
                : targets.save(window, name, format.extension());
    }
}
