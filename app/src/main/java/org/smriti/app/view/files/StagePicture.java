package org.smriti.app.view.files;

import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.smriti.app.export.Difference;
import org.smriti.app.export.Film;
import org.smriti.app.export.FilmFrame;
import org.smriti.app.export.FilmLook;
import org.smriti.app.export.FilmPainter;
import org.smriti.app.export.FilmPane;
import org.smriti.app.export.SessionFilm;
import org.smriti.app.export.pixels.Picture;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.text.Message;

/** Copies what stands on the stage: all panes at the playhead, with their captions. */
final class StagePicture {

    private static final FilmLook LOOK = new FilmLook(512, FilmLook.Scaling.CRISP, FilmLook.Captions.SHOWN);

    private StagePicture() {}

    /** Copies it to the clipboard; does nothing before the first step. */
    static void copy(ExplorerState state) {
        film(state).ifPresent(film -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(image(new FilmPainter(film, LOOK).paint(0)));
            Clipboard.getSystemClipboard().setContent(content);
            state.files().note().set(Message.of("files.picture-copied"));
        });
    }

    private static Optional<Film> film(ExplorerState state) {
        int at = state.playhead().get();
        return state.session()
                .get()
                .flatMap(session -> state.shown()
                        .flatMap(
                                tick -> BranchRecording.of(state, BranchRecording.panes(session, List.of(tick)), at, at)
                                        .map(SessionFilm::of)
                                        .map(film -> state.difference().get() ? differences(film, tick) : film)));
    }

    /** The same with each prediction as its difference from the truth. */
    private static Film differences(Film film, Tick tick) {
        byte[] truth = tick.step().truth();
        FilmFrame frame = film.frames().getFirst();
        List<FilmPane> panes = frame.panes().stream()
                .map(pane -> pane.border().isEmpty() ? pane : pane.showing(Difference.of(pane.rgb(), truth)))
                .toList();
        FilmFrame shown =
                new FilmFrame(frame.step(), frame.provenance(), frame.caption() + ", difference from the truth", panes);
        return new Film(film.size(), film.origin(), List.of(shown));
    }

    private static Image image(Picture picture) {
        WritableImage image = new WritableImage(picture.width(), picture.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        picture.width(),
                        picture.height(),
                        PixelFormat.getByteRgbInstance(),
                        picture.rgb(),
                        0,
                        3 * picture.width());
        return image;
    }
}
