package org.smriti.app.view.charts.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.layout.Region;
import org.smriti.app.view.charts.data.Table;
import org.smriti.app.view.glossary.Term;

/** One chart of the panel: shown in the window, drawn for export, and listed as a table. */
public abstract class ChartPage {

    /** Whether a chart follows the selection of a layer. */
    public enum Layers {
        CHOSEN,
        NOT_CHOSEN
    }

    /** Whose values a chart shows. */
    public enum Models {
        CHOSEN,
        ALL
    }

    /**
     * Why a chart is empty.
     *
     * @param text for the person
     * @param layer that it could show, if there is one
     */
    public record Lack(String text, OptionalInt layer) {}

    private final ChartContext context;
    private final String id;

    /**
     * A chart for that context.
     *
     * @param id of its node, of its texts, and the name of its files
     */
    protected ChartPage(ChartContext context, String id) {
        this.context = context;
        this.id = id;
    }

    /** The selections and the state that this chart shows. */
    protected final ChartContext context() {
        return context;
    }

    /** The colours of the current theme. */
    public final Theme theme() {
        return context.theme().get();
    }

    /** How large its texts are. */
    public final ChartSize size() {
        return context.size().get();
    }

    /** Id of its node, of its texts, and of its files. */
    public final String id() {
        return id;
    }

    /** Its short name, for a button. */
    public final String name() {
        return context.state().texts().get("chart." + id + ".name");
    }

    /** What it shows, in one line. */
    public final String title() {
        return context.state().texts().get("chart." + id + ".title");
    }

    /** What it shows, for somebody who sees it for the first time; begins with the model that it shows, if it shows one alone. */
    public final String about() {
        String about = context.texts().get("chart." + id + ".about");
        String named = subject()
                .map(subject -> context.texts().get("charts.about", subject, about))
                .orElse(about);
        return note().map(note -> named + " " + note).orElse(named);
    }

    /** The model that it shows; empty if it compares several. */
    public Optional<String> subject() {
        return models() == Models.CHOSEN ? Optional.of(track(context.model().get())) : Optional.empty();
    }

    /** What must be known to read its present values; empty if nothing. */
    protected Optional<String> note() {
        return Optional.empty();
    }

    /** Why it has nothing to show and never will, as long as the same is chosen; empty if it has. */
    public Optional<Lack> lack() {
        return Optional.empty();
    }

    /** The term of the glossary that explains it best. */
    public abstract Term term();

    /** The text of a key that belongs to this chart. */
    protected final String text(String key, Object... arguments) {
        return context.texts().get("chart." + id + "." + key, arguments);
    }

    /** The name of a track and of its model, in the language of the window. */
    protected final String track(String track) {
        return TrackNames.full(context.state(), track);
    }

    /** The name of a track and of its model, as tables have it. */
    protected final String plain(String track) {
        return TrackNames.plain(context.state(), track);
    }

    /** The name of a layer in the language of the window. */
    protected final String layer(int number) {
        return ChartContext.layer(number, context.texts());
    }

    /** Whose values it shows; by default those of all models. */
    public Models models() {
        return Models.ALL;
    }

    /** Whether it follows the selection of a layer; by default not. */
    public Layers layers() {
        return Layers.NOT_CHOSEN;
    }

    /** The node that shows it in the window. */
    public abstract Region node();

    /** Shows the present state; called only while the chart is visible. */
    public abstract void refresh();

    /** Marks the step that is hovered over in any view; a chart without a time axis does nothing. */
    public void hover() {}

    /** Draws it, title included. */
    public abstract void draw(Graphics2D graphics, Rectangle2D area);

    /** The values it shows. */
    public abstract Table table();
}
