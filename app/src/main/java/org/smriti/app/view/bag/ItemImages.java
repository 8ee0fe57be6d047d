package org.smriti.app.view.bag;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.smriti.model.world.craft.render.ItemIcons;
import org.smriti.model.world.craft.rules.Item;

/** The icons of things as pictures for the window, with smooth edges; each is painted when it is first asked for. */
public final class ItemImages {

    private static final int SIZE = 48;
    private static final int FINER = 4; // points on a side of a pixel, of which the mean is taken

    private final Map<Item, Image> images = new EnumMap<>(Item.class);

    /** The icon of a thing. */
    Image of(Item item) {
        return images.computeIfAbsent(item, ItemImages::painted);
    }

    private static Image painted(Item item) {
        WritableImage image = new WritableImage(SIZE, SIZE);
        PixelWriter pixels = image.getPixelWriter();
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                pixels.setColor(x, y, mean(item, x, y));
            }
        }
        return image;
    }

    private static Color mean(Item item, int x, int y) {
        double[] sum = new double[3];
        for (int point = 0; point < FINER * FINER; point++) {
            double across = (x + (point % FINER + 0.5) / FINER) / SIZE;
            double down = (y + (point / FINER + 0.5) / FINER) / SIZE;
            int[] color = ItemIcons.color(item, across, down);
            for (int channel = 0; channel < sum.length; channel++) {
                sum[channel] += color[channel];
            }
        }
        double points = 255.0 * FINER * FINER;
        return Color.color(sum[0] / points, sum[1] / points, sum[2] / points);
    }
}
