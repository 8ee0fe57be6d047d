package org.smriti.app.view.glossary;

import java.util.Arrays;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Panel;
import org.smriti.app.view.control.Seen;
import org.smriti.app.view.type.Paragraph;

/** All words with what they mean, over the window, and a field that narrows them down. */
public final class GlossaryView extends StackPane {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 520;

    private final ExplorerState state;
    private final TextField sought = new TextField();
    private final VBox terms = new VBox(12);

    /** Seen while that state says so. */
    public GlossaryView(ExplorerState state) {
        this.state = state;
        setId("glossary");
        getStyleClass().add("overlay");
        Label title = new Label();
        title.getStyleClass().add("card-title");
        title.textProperty().bind(state.texts().of("glossary.title"));
        sought.setId("glossary-search");
        sought.accessibleTextProperty().bind(state.texts().of("glossary.search"));
        sought.promptTextProperty().bind(state.texts().of("glossary.search"));
        sought.textProperty().subscribe(this::fill);
        terms.setId("glossary-terms");
        terms.getStyleClass().add("terms");
        ScrollPane list = new ScrollPane(terms);
        list.setFitToWidth(true);
        list.setFocusTraversable(true); // so that the arrows scroll
        list.accessibleTextProperty().bind(state.texts().of("glossary.list"));
        list.getStyleClass().add("edge-to-edge");
        VBox card = new VBox(12, title, sought, list);
        card.getStyleClass().add("card");
        card.setMaxSize(WIDTH, HEIGHT);
        card.setOnMouseClicked(event -> event.consume());
        setAlignment(Pos.CENTER);
        setOnMouseClicked(event -> state.panel().set(Panel.NONE));
        visibleProperty().bind(state.panel().isEqualTo(Panel.GLOSSARY));
        Seen.fill(this, card);
        visibleProperty().subscribe(this::begin);
        state.language().subscribe(this::fill);
    }

    private void begin(boolean seen) {
        if (seen) {
            sought.clear();
            sought.requestFocus();
        } else if (getScene() != null) {
            getScene().getRoot().requestFocus(); // keys steer again
        }
    }

    private void fill() {
        terms.getChildren()
                .setAll(Arrays.stream(Term.values())
                        .filter(term -> term.matches(state.texts(), sought.getText()))
                        .map(this::entry)
                        .toList());
    }

    private VBox entry(Term term) {
        Label word = new Label(term.word(state.texts()));
        word.getStyleClass().add("key");
        Paragraph meaning = new Paragraph();
        meaning.setText(term.meaning(state.texts()));
        return new VBox(2, word, meaning);
    }
}
