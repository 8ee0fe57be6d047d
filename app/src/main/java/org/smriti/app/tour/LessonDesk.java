package org.smriti.app.tour;

import java.util.List;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.FileEvent;
import org.smriti.app.text.Message;
import org.smriti.model.io.FileFormatException;

/** Reads the lessons that are opened, puts them on the shelf, and begins them; of what is no lesson, it tells where and why. */
public final class LessonDesk {

    private final ExplorerState state;
    private final Tutor tutor;

    private LessonDesk(ExplorerState state, Tutor tutor) {
        this.state = state;
        this.tutor = tutor;
    }

    /** Reads the lessons that are opened in that state from now on. */
    public static void read(ExplorerState state, Tutor tutor) {
        LessonDesk desk = new LessonDesk(state, tutor);
        state.files().lesson().subscribe(opened -> opened.ifPresent(desk::open));
    }

    private void open(FileEvent.Lesson opened) {
        try {
            Tour tour = TourReader.lesson(opened.file(), opened.text(), List.copyOf(state.models()));
            state.files().used(opened.file());
            tutor.shelf().add(new TourShelf.Lesson(opened.file(), tour));
            tutor.begin(tour);
            state.files().note().set(Message.of("files.opened", opened.file().getFileName()));
        } catch (FileFormatException e) {
            state.message().set(Message.of("files.unfit", e.getMessage()));
        }
    }
}
