package org.smriti.model.world.parade;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Surfaces;

/**
 * What the camera of a scene has in view: each figure is a surface, and each column, {@value #COLUMN} units wide, of a house or a screen.
 * Sky and ground look the same everywhere.
 */
final class SceneSurfaces implements Surfaces {

    private static final int COLUMN = 4;

    private final ParadeSimulation at;
    private final Raster raster;
    private final int[] first; // surface of each prop
    private final int count;
    private final int[] surfaces; // of each pixel
    private final int[] counts; // pixels of each surface
    private int[] visible = {};

    SceneSurfaces(ParadeSimulation at, int size) {
        this.at = at;
        raster = new Raster(size);
        surfaces = new int[size * size];
        List<Prop> props = at.scene().props(0);
        first = new int[props.size()];
        int next = 0;
        for (int i = 0; i < first.length; i++) {
            first[i] = next;
            next += columns(props.get(i));
        }
        count = next;
        counts = new int[count];
    }

    private static int columns(Prop prop) {
        return prop instanceof Figure
                ? 1
                : (int) Math.ceil((prop.edges().right() - prop.edges().left()) / COLUMN);
    }

    /** The surface of a walker, by its place in the scene's list. */
    int ofWalker(int walker) {
        return first[at.scene().houses().size() + walker];
    }

    /** The surface of a house's middle. */
    int ofHouse(int house) {
        return first[house] + columns(at.scene().houses().get(house)) / 2;
    }

    /** Pixels that a surface has in view. */
    int pixels(int surface) {
        return counts[surface];
    }

    /** Pixels that the surface of a prop's middle would have if nothing covered it. */
    int pixelsUncovered(Prop prop) {
        int[] count = {0};
        raster.paint(List.of(prop), (int) Math.floor(prop.edges().left()), (_, _, x, _) -> {
            if (column(prop, x) == columns(prop) / 2) {
                count[0]++;
            }
        });
        return count[0];
    }

    private static int column(Prop prop, double x) {
        return prop instanceof Figure ? 0 : (int) ((x - prop.edges().left()) / COLUMN);
    }

    @Override
    public int surfaceCount() {
        return count;
    }

    /** Looks as the scene's camera does; that of a perturbation has no meaning here. */
    @Override
    public void trace(Pose camera) {
        int frame = at.snapshot().frame();
        List<Prop> props = at.scene().props(frame);
        Arrays.fill(surfaces, SKY);
        raster.paint(props, at.scene().camera().x(frame), (pixel, prop, x, _) -> {
            if (!(props.get(prop) instanceof Sun)) { // which is seen in every frame
                surfaces[pixel] = first[prop] + column(props.get(prop), x);
            }
        });
        Arrays.fill(counts, 0);
        for (int surface : surfaces) {
            if (surface != SKY) {
                counts[surface]++;
            }
        }
        visible =
                IntStream.range(0, count).filter(surface -> counts[surface] > 0).toArray();
    }

    @Override
    public int surfaceAt(int pixel) {
        return surfaces[pixel];
    }

    @Override
    public int visibleCount() {
        return visible.length;
    }

    @Override
    public int visible(int i) {
        return visible[i];
    }
}
