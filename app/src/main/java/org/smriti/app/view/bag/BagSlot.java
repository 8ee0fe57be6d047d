package org.smriti.app.view.bag;

import javafx.beans.value.ObservableDoubleValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import org.smriti.model.world.craft.rules.Item;

/** One slot of a bag: an icon and how many there are. */
final class BagSlot extends HBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double ICON =
            0.4; // of the width: beside it there is room for a mark and a number in the narrowest panes
    private static final double WIDEST = 1.4; // in the height of the letters
    private static final double NONE = 0.4;
    private static final String UNKNOWN = "–";
    private static final String NOT_EQUAL = "≠"; // so that a wrong number is not told by its colour alone

    private final ItemImages images;
    private final ImageView icon = new ImageView();
    private final Label count = new Label(UNKNOWN);

    /**
     * A slot of which nothing is known yet.
     *
     * @param width that it has
     */
    BagSlot(ItemImages images, ObservableDoubleValue width) {
        super(1);
        this.images = images;
        getStyleClass().add("bag-slot");
        setAlignment(Pos.CENTER);
        setMinWidth(0);
        prefWidthProperty().bind(width);
        count.setMinWidth(USE_PREF_SIZE);
        icon.setPreserveRatio(true);
        icon.fitWidthProperty()
                .bind(count.fontProperty()
                        .flatMap(font -> widthProperty()
                                .map(wide -> Math.min(ICON * wide.doubleValue(), WIDEST * font.getSize()))));
        getChildren().setAll(count);
    }

    /** Shows so many of a thing. */
    void show(Item item, int many) {
        icon.setImage(images.of(item));
        icon.setOpacity(many == 0 ? NONE : 1);
        count.setText(many == 0 ? "" : String.valueOf(many));
        getChildren().setAll(icon, count);
        pseudoClassStateChanged(WRONG, false);
    }

    /** Shows so many of a thing, of which there are not so many. */
    void wrong(Item item, int many) {
        show(item, many);
        count.setText(NOT_EQUAL + many);
        pseudoClassStateChanged(WRONG, true);
    }

    /** Shows that nothing is known. */
    void blank() {
        count.setText(UNKNOWN);
        getChildren().setAll(count);
        pseudoClassStateChanged(WRONG, false);
    }
}
