package org.smriti.app.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.smriti.app.export.ExportFormat;
import org.smriti.app.export.Film;
import org.smriti.app.export.FilmFormat;
import org.smriti.app.export.FilmLook;
import org.smriti.app.export.Recording;
import org.smriti.app.files.Autosaves;
import org.smriti.app.files.EarlierSessions;
import org.smriti.app.files.FileErrors;
import org.smriti.app.files.OtherModels;
import org.smriti.app.files.SavedBookmark;
import org.smriti.app.files.SavedSession;
import org.smriti.app.files.SessionFile;
import org.smriti.app.live.thread.Cancellation;
import org.smriti.app.live.thread.EventQueue;
import org.smriti.app.live.thread.ModelThread;
import org.smriti.app.live.thread.Worker;
import org.smriti.app.session.Progress;
import org.smriti.app.state.Bookmark;
import org.smriti.app.state.Event;
import org.smriti.app.state.FileCommands;
import org.smriti.app.state.FileEvent;
import org.smriti.app.state.FilmPart;
import org.smriti.app.video.Footage;
import org.smriti.app.video.NeedsRangeException;
import org.smriti.app.video.Sampling;
import org.smriti.app.video.Video;
import org.smriti.model.io.AtomicFiles;

/**
 * Carries out the commands that concern files: models and sessions on the model thread, the disk on the file thread, films and tables, also
 * films that are read, on the export thread.
 */
final class FileDesk implements FileCommands, LiveSession.Keeper, AutoCloseable {

    private final LiveSession live;
    private final SessionHistory history;
    private final EventQueue events;
    private final FileOpener opener;
    private final ModelThread models;
    private final Worker disk;
    private final Worker exports; // of its own: a long film must not keep autosaves waiting
    private final Cancellation cancellation;
    private final Autosaves autosaves;
    private final EarlierSessions earlier;
    private final Autosaver autosaver;

    // of the model thread
    private List<Bookmark> marks = List.of();
    private long marked; // how often the marks have changed
    private Optional<Path> document = Optional.empty(); // the session's own file
    private long taken = -1; // version of the session that was last taken down
    private long kept = -1; // version of the session that is among the earlier ones

    FileDesk(
            LiveSession live,
            SessionHistory history,
            EventQueue events,
            FileOpener opener,
            ModelThread models,
            Worker disk,
            Worker exports,
            Cancellation cancellation,
            Autosaves autosaves) {
        this.live = live;
        this.history = history;
        this.models = models;
        this.cancellation = cancellation;
        this.events = events;
        this.opener = opener;
        this.disk = disk;
        this.exports = exports;
        this.autosaves = autosaves;
        earlier = new EarlierSessions(autosaves.folder().resolve("earlier"));
        autosaver = new Autosaver(autosaves, disk, events);
        live.keep(this);
    }

    /** Looks for a session that ended unexpectedly and for earlier ones, and tells of them. */
    void lookBack() {
        disk.run(() -> {
            try {
                autosaves.tidy();
                autosaves.leftBehind().ifPresent(file -> tell(new FileEvent.LeftBehind(file)));
                tell(new FileEvent.Earlier(earlier.described()));
            } catch (IOException e) {
                events.tell(new Event.Failed(FileErrors.keeping(autosaves.folder(), e)));
            }
        });
    }

    /** Saves the session if it is time to; called at the clock's rate on the model thread. */
    void tick() {
        if (live.isWorthKeeping()) {
            autosaver.look(version(), this::saved);
        }
    }

    private long version() {
        return live.version() + marked;
    }

    /** Takes down a session that is about to be left, and saves it among the earlier ones unless it is there as it is; each once. */
    @Override
    public void leaving() {
        if (taken == version()) {
            return;
        }
        if (live.isWorthKeeping() || history.isTravelling()) {
            SavedSession saved = takeDown();
            if (live.isWorthKeeping() && kept != version()) {
                kept = version();
                Path file = earlier.file(Instant.now());
                disk.run(() -> keep(saved, file));
            }
        }
        document = Optional.empty(); // the next session has none
    }

    @Override
    public void changing() {
        if (live.isWorthKeeping()) {
            takeDown();
        }
    }

    private SavedSession takeDown() {
        taken = version();
        SavedSession saved = saved();
        history.write(saved, document);
        return saved;
    }

    /** Takes over the bookmarks and the file of a session that a person went back or forward to. */
    void comeBack(SessionHistory.Left left) {
        mark(left.saved().bookmarks());
        document = left.document();
        document.ifPresent(file -> tell(new FileEvent.Belongs(file)));
        kept = version();
    }

    private void keep(SavedSession saved, Path file) {
        try {
            new SessionFile(file).write(saved);
            earlier.trim();
            tell(new FileEvent.Earlier(earlier.described()));
        } catch (IOException e) {
            events.tell(new Event.Failed(FileErrors.keeping(earlier.folder(), e)));
        }
    }

    private void tell(FileEvent event) {
        events.tell(new Event.Filed(event));
    }

    @Override
    public void open(Path file) {
        BooleanSupplier cancelled = cancellation.token();
        models.run(() -> open(file, OtherModels.REFUSE, cancelled));
    }

    @Override
    public void openAnyway(Path file) {
        BooleanSupplier cancelled = cancellation.token();
        models.run(() -> open(file, OtherModels.ACCEPT, cancelled));
    }

    @Override
    public void open(Path film, FilmPart part) {
        BooleanSupplier cancelled = cancellation.token();
        models.run(() -> open(film, file -> film(file, part, cancelled)));
    }

    private void open(Path file, OtherModels others, BooleanSupplier cancelled) {
        open(file, absolute -> {
            switch (FileKind.of(absolute)) {
                case SESSION -> opener.session(absolute, others, cancelled).ifPresent(this::restore);
                case EPISODE -> opener.episode(absolute, cancelled);
                case FILM -> film(absolute, FilmPart.WHOLE, cancelled);
                case MAZE -> opener.maze(absolute);
                case LESSON -> tell(opener.lesson(absolute));
                case MODEL -> opener.model(absolute);
            }
        });
    }

    /** Decodes a film on the thread of exports, so that the session goes on meanwhile, and opens it when all of it is there. */
    private void film(Path file, FilmPart part, BooleanSupplier cancelled) throws IOException {
        Sampling sampling = opener.sampling(file, part);
        exports.run(() -> open(file, absolute -> {
            try {
                Footage footage = Video.open(absolute).take(sampling, (done, total) -> {
                    events.busy((double) done / total, "work.decoding", absolute.getFileName());
                    return !cancelled.getAsBoolean();
                });
                models.run(() -> open(absolute, same -> opener.film(same, footage)));
            } catch (NeedsRangeException e) {
                tell(new FileEvent.TooLong(absolute, e.getMessage(), part.of(e.suggested())));
            }
        }));
    }

    /** Opens a file in some way. */
    private interface Opening {
        void open(Path absolute) throws IOException;
    }

    private void open(Path file, Opening opening) {
        Path absolute = file.toAbsolutePath().normalize();
        events.busy("work.opening", absolute.getFileName());
        try {
            opening.open(absolute);
        } catch (IOException e) {
            events.tell(new Event.Failed(FileErrors.reading(absolute, e)));
        } catch (CancellationException e) {
            events.failed("files.opening-cancelled", absolute.getFileName());
        } finally {
            events.idle();
        }
    }

    /** Takes over the bookmarks of a session that was opened, and tells where it is from. */
    private void restore(FileOpener.Opening opening) {
        mark(opening.bookmarks());
        if (isIn(autosaves.folder(), opening.file())) {
            adopt(opening.file());
        } else if (!isIn(earlier.folder(), opening.file())) { // only documents that were saved by a person
            document = Optional.of(opening.file());
            tell(new FileEvent.Loaded(opening.file()));
        }
    }

    private void mark(List<SavedBookmark> saved) {
        marks = saved.stream()
                .map(mark -> new Bookmark(mark.branch(), mark.step()))
                .toList();
        tell(new FileEvent.Marked(marks));
    }

    private static boolean isIn(Path folder, Path file) {
        return folder.toAbsolutePath().normalize().equals(file.getParent());
    }

    /** Makes the file of a recovered session the one that this process saves to from now on. */
    private void adopt(Path file) {
        disk.run(() -> {
            try {
                Files.move(file, autosaves.own(), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                events.tell(new Event.Failed(FileErrors.keeping(autosaves.folder(), e)));
            }
        });
    }

    @Override
    public void save(Path file) {
        models.run(() -> {
            if (!live.isOpen()) {
                return;
            }
            SavedSession saved = saved();
            Path absolute = file.toAbsolutePath().normalize();
            document = Optional.of(absolute);
            disk.run(() -> {
                try {
                    new SessionFile(absolute).write(saved);
                    tell(new FileEvent.Saved(absolute));
                } catch (IOException e) {
                    events.tell(new Event.Failed(FileErrors.writing(absolute, e)));
                }
            });
        });
    }

    private SavedSession saved() {
        List<SavedBookmark> bookmarks = marks.stream()
                .filter(live::has)
                .map(mark -> new SavedBookmark(mark.branch(), mark.step(), ""))
                .toList();
        return live.saved(bookmarks);
    }

    @Override
    public void export(ExportFormat format, Recording recording, FilmLook look, Path target) {
        export(target, progress -> format.write(recording, look, target, progress));
    }

    @Override
    public void export(FilmFormat format, Film film, Path target) {
        export(target, progress -> format.write(film, FilmLook.USUAL, target, progress));
    }

    @Override
    public void export(byte[] content, Path target) {
        export(target, _ -> AtomicFiles.write(target, content));
    }

    /** Writes on the export thread. */
    private interface Export {
        void write(Progress progress) throws IOException;
    }

    private void export(Path target, Export export) {
        BooleanSupplier cancelled = cancellation.token();
        exports.run(() -> {
            try {
                export.write((done, total) -> {
                    events.busy((double) done / total, "work.exporting", target.getFileName());
                    return !cancelled.getAsBoolean();
                });
                tell(new FileEvent.Exported(target));
            } catch (IOException e) {
                events.tell(new Event.Failed(FileErrors.writing(target, e)));
            } catch (CancellationException e) {
                events.failed("files.export-cancelled", target.getFileName());
            } finally {
                events.idle();
            }
        });
    }

    @Override
    public void recover(Path file) {
        open(file);
    }

    @Override
    public void forget(Path file) {
        disk.run(() -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                events.tell(new Event.Failed(FileErrors.keeping(file, e)));
            }
        });
        lookBack();
    }

    @Override
    public void marked(List<Bookmark> bookmarks) {
        models.run(() -> {
            if (!marks.equals(bookmarks)) {
                marks = bookmarks;
                marked++;
            }
        });
    }

    /** Removes the autosave, and ends after the files that are being written. */
    @Override
    public void close() {
        autosaver.end();
        disk.close();
        exports.close();
    }
}
