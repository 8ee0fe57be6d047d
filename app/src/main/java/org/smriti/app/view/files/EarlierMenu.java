package org.smriti.app.view.files;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.smriti.app.files.EarlierSession;
import org.smriti.app.files.Preview;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.FileCommands;
import org.smriti.app.text.Texts;

/** The sessions that were left, each with its last picture, what it was, and how long ago it was left. */
final class EarlierMenu extends Menu {

    private static final int SIDE = 52; // of a picture on screen

    private final ExplorerState state;
    private final FileCommands files;

    EarlierMenu(ExplorerState state, FileCommands files) {
        this.state = state;
        this.files = files;
        setId("file-earlier");
        textProperty().bind(state.texts().of("files.earlier"));
        disableProperty().bind(Bindings.isEmpty(state.files().earlier()));
        state.files().earlier().subscribe(this::list);
        state.language().subscribe(this::list);
        setOnShowing(event -> tell()); // time has passed
    }

    private void list() {
        List<MenuItem> items = new ArrayList<>();
        for (EarlierSession session : state.files().earlier()) {
            MenuItem item = new MenuItem();
            item.setId(getId() + "-" + items.size());
            item.setMnemonicParsing(false);
            item.setGraphic(session.preview().map(EarlierMenu::picture).orElseGet(EarlierMenu::gap));
            item.setOnAction(event -> files.open(session.file()));
            items.add(item);
        }
        getItems().setAll(items);
        tell();
    }

    private void tell() {
        List<EarlierSession> sessions = state.files().earlier();
        for (int i = 0; i < getItems().size(); i++) {
            getItems().get(i).setText(text(sessions.get(i), Instant.now(), state.texts()));
        }
    }

    /** Two lines; one for a session of which nothing is known but when it was left. */
    static String text(EarlierSession session, Instant now, Texts texts) {
        String when = texts.get("files.earlier.when", texts.ago(session.left(), now), texts.moment(session.left()));
        return session.preview()
                .map(preview -> what(preview, texts) + "\n"
                        + texts.get("files.earlier.models", String.join(", ", preview.models()), when))
                .orElse(when);
    }

    private static String what(Preview preview, Texts texts) {
        String what = texts.count("files.earlier.what", preview.steps(), preview.title());
        return preview.branches() == 1 ? what : texts.get("files.earlier.branches", what, preview.branches());
    }

    private static Node picture(Preview preview) {
        return preview.picture().<Node>map(rgb -> view(rgb, preview.side())).orElseGet(EarlierMenu::gap);
    }

    private static ImageView view(byte[] rgb, int side) {
        WritableImage image = new WritableImage(side, side);
        image.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getByteRgbInstance(), rgb, 0, 3 * side);
        ImageView view = new ImageView(image);
        view.setFitWidth(SIDE);
        view.setFitHeight(SIDE);
        return view;
    }

    /** In place of a picture, so that all texts begin at one line. */
    private static Node gap() {
        Region gap = new Region();
        gap.setMinSize(SIDE, 0);
        return gap;
    }
}
