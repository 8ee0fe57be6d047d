package org.smriti.app.view.charts.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import javafx.scene.layout.Region;
import org.smriti.app.view.charts.data.Table;

/** One chart of the panel: shown in the window, drawn for export, and listed as a table. */
public abstract class ChartPage {

    /** Whether a chart follows the selection of a layer. */
    public enum Layers {
        CHOSEN,
        NOT_CHOSEN
    }

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

    /** The text of a key that belongs to this chart. */
    protected final String text(String key, Object... arguments) {
        return context.texts().get("chart." + id + "." + key, arguments);
    }

    /** The name of a track in the language of the window. */
    protected final String track(String track) {
        return ChartContext.track(track, context.texts());
    }

    /** The name of a layer in the language of the window. */
    protected final String layer(int number) {
        return ChartContext.layer(number, context.texts());
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
