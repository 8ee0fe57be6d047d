package org.smriti.app.view.charts.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import javafx.scene.layout.Region;
import org.smriti.app.view.charts.data.Table;

/** One chart of the panel: to look at, to draw elsewhere, and as a table. */
public abstract class ChartPage {

    /** Whether a chart shows one layer where one is chosen. */
    public enum Layers {
        CHOSEN,
        NOT_CHOSEN
    }

    private final ChartContext context;
    private final String id;

    /**
     * A chart.
     *
     * @param id of its node, of its texts, and its files' name
     */
    public ChartPage(ChartContext context, String id) {
        this.context = context;
        this.id = id;
    }

    public final ChartContext context() {
        return context;
    }

    /** The colours it is drawn in. */
    public final Theme theme() {
        return context.theme().get();
    }

    public final String id() {
        return id;
    }

    /** Its name, short, for a button. */
    public final String name() {
        return context.state().texts().get("chart." + id + ".name");
    }

    /** What it shows, in a line. */
    public final String title() {
        return context.state().texts().get("chart." + id + ".title");
    }

    /** What a key of its own says. */
    public final String text(String key, Object... arguments) {
        return context.texts().get("chart." + id + "." + key, arguments);
    }

    /** The name of a track. */
    public final String track(String track) {
        return ChartContext.track(track, context.texts());
    }

    /** The name of a layer. */
    public final String layer(int number) {
        return ChartContext.layer(number, context.texts());
    }

    public Layers layers() {
        return Layers.NOT_CHOSEN;
    }

    /** What is put into the window. */
    public abstract Region node();

    /** Shows what the state is now; called only while it is seen. */
    public abstract void refresh();

    /** Marks the step that is hovered over anywhere; a chart without time does nothing. */
    public void hover() {}

    /** Draws it, title included. */
    public abstract void draw(Graphics2D graphics, Rectangle2D area);

    /** What it shows, in numbers. */
    public abstract Table table();
}
