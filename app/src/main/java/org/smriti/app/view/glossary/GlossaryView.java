package org.smriti.app.view.glossary;

import java.util.Arrays;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Panel;
import org.smriti.app.view.control.Overlay;
import org.smriti.app.view.type.Paragraph;

/** All terms with their explanations, over the window, and a field that filters them. */
public final class GlossaryView extends Overlay {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 520;

    private final ExplorerState state;
    private final TextField sought = new TextField();
    private final VBox terms = new VBox(12);

    /** Visible while the panel of that state is the glossary. */
    public GlossaryView(ExplorerState state) {
        super(
                "glossary",
                state.panel().isEqualTo(Panel.GLOSSARY),
                () -> state.panel().set(Panel.NONE));
        this.state = state;
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
        list.setFocusTraversable(true); // so that the arrow keys scroll
        list.accessibleTextProperty().bind(state.texts().of("glossary.list"));
        list.getStyleClass().add("edge-to-edge");
        VBox card = new VBox(12, title, sought, list);
        card.setMaxSize(WIDTH, HEIGHT);
        lay(card);
        visibleProperty().subscribe(visible -> {
            sought.setText(visible ? state.sought().get() : "");
            state.sought().set("");
        });
        state.language().subscribe(this::fill);
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
