package org.smriti.app.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.smriti.app.export.ExportFormat;
import org.smriti.app.export.Film;
import org.smriti.app.export.Recording;
import org.smriti.app.files.Autosaves;
import org.smriti.app.files.EarlierSessions;
import org.smriti.app.files.OtherModels;
import org.smriti.app.files.SavedBookmark;
import org.smriti.app.files.SavedSession;
import org.smriti.app.files.SessionFile;
import org.smriti.app.files.Trouble;
import org.smriti.app.session.Progress;
import org.smriti.app.state.Bookmark;
import org.smriti.app.state.Event;
import org.smriti.app.state.FileCommands;
import org.smriti.app.state.FileEvent;
import org.smriti.model.io.AtomicFiles;
import org.smriti.model.io.FileFormatException;

/** Carries out what has to do with files: models and sessions on the model thread, disks on the file thread. */
final class Documents implements FileCommands, AutoCloseable {

    /** A session as it was when it was written down. */
    private record Left(Sitting sitting, long version) {}

    private static final String MODEL = "/"; // what no name of a file ends with

    private final Play play;
    private final Feed feed;
    private final Opener opener;
    private final ModelThread models;
    private final Worker disk;
    private final Wishes wishes;
    private final Autosaves autosaves;
    private final EarlierSessions earlier;
    private final Keeper keeper;

    // of the model thread
    private List<Bookmark> marks = List.of();
    private long marked;
    private Optional<Left> left = Optional.empty();

    Documents(
            Play play, Feed feed, Opener opener, ModelThread models, Worker disk, Wishes wishes, Autosaves autosaves) {
        this.play = play;
        this.models = models;
        this.wishes = wishes;
        this.feed = feed;
        this.opener = opener;
        this.disk = disk;
        this.autosaves = autosaves;
        earlier = new EarlierSessions(autosaves.folder().resolve("earlier"));
        keeper = new Keeper(autosaves, disk, feed);
        play.beforeLeaving(this::left);
    }

    /** Looks whether a session ended unexpectedly. */
    void lookBack() {
        disk.run(() -> {
            try {
                autosaves.tidy();
                autosaves.leftBehind().ifPresent(file -> tell(new FileEvent.LeftBehind(file)));
                tell(new FileEvent.Earlier(earlier.all()));
            } catch (IOException e) {
                feed.tell(new Event.Failed(Trouble.keeping(autosaves.folder(), e)));
            }
        });
    }

    /** A moment passes, on the model thread. */
    void tick() {
        play.sitting()
                .filter(Sitting::isWorthKeeping)
                .ifPresent(sitting -> keeper.look(sitting.version() + marked, () -> saved(sitting)));
    }

    /** Writes down a session that is about to be left, to come back to; told twice of the same, it does so once. */
    private void left(Sitting sitting) {
        Left now = new Left(sitting, sitting.version() + marked);
        if (sitting.isWorthKeeping() && !left.equals(Optional.of(now))) {
            left = Optional.of(now);
            SavedSession saved = saved(sitting);
            Path file = earlier.file(Instant.now());
            disk.run(() -> keep(saved, file));
        }
    }

    private void keep(SavedSession saved, Path file) {
        try {
            new SessionFile(file).write(saved);
            earlier.trim();
            tell(new FileEvent.Earlier(earlier.all()));
        } catch (IOException e) {
            feed.tell(new Event.Failed(Trouble.keeping(earlier.folder(), e)));
        }
    }

    private void tell(FileEvent event) {
        feed.tell(new Event.Filed(event));
    }

    @Override
    public void open(Path file) {
        BooleanSupplier cancelled = wishes.wish();
        models.run(() -> open(file, OtherModels.REFUSE, cancelled));
    }

    @Override
    public void openAnyway(Path file) {
        BooleanSupplier cancelled = wishes.wish();
        models.run(() -> open(file, OtherModels.ACCEPT, cancelled));
    }

    private void open(Path file, OtherModels others, BooleanSupplier cancelled) {
        Path absolute = file.toAbsolutePath().normalize();
        feed.busy("work.opening", absolute.getFileName());
        try {
            switch (kind(absolute)) {
                case "smriti" -> opener.session(absolute, others, cancelled).ifPresent(this::restore);
                case "npz" -> opener.episode(absolute, cancelled);
                case "txt", "maze" -> opener.maze(absolute);
                case MODEL -> opener.model(absolute);
                default ->
                    throw new FileFormatException(
                            absolute,
                            "name",
                            "an unknown kind of file",
                            ".smriti, .npz, .txt, .maze or the folder of a model");
            }
        } catch (IOException e) {
            feed.tell(new Event.Failed(Trouble.reading(absolute, e)));
        } catch (CancellationException e) {
            feed.failed("files.opening-cancelled", absolute.getFileName());
        } finally {
            feed.idle();
        }
    }

    private static String kind(Path file) {
        if (Files.isDirectory(file)) {
            return MODEL;
        }
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** What is beside a session that was opened. */
    private void restore(Opener.Opening opening) {
        List<Bookmark> bookmarks = opening.bookmarks().stream()
                .map(mark -> new Bookmark(mark.branch(), mark.step()))
                .toList();
        marks = bookmarks;
        tell(new FileEvent.Marked(bookmarks));
        if (isIn(autosaves.folder(), opening.file())) {
            adopt(opening.file());
        } else if (!isIn(earlier.folder(), opening.file())) { // those are no documents of a person's
            tell(new FileEvent.Loaded(opening.file()));
        }
    }

    private static boolean isIn(Path folder, Path file) {
        return folder.toAbsolutePath().normalize().equals(file.getParent());
    }

    /** What was recovered is kept as our own from now on. */
    private void adopt(Path file) {
        disk.run(() -> {
            try {
                Files.move(file, autosaves.own(), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                feed.tell(new Event.Failed(Trouble.keeping(autosaves.folder(), e)));
            }
        });
    }

    @Override
    public void save(Path file) {
        models.run(() -> play.sitting().ifPresent(sitting -> {
            SavedSession saved = saved(sitting);
            Path absolute = file.toAbsolutePath().normalize();
            disk.run(() -> {
                try {
                    new SessionFile(absolute).write(saved);
                    tell(new FileEvent.Saved(absolute));
                } catch (IOException e) {
                    feed.tell(new Event.Failed(Trouble.writing(absolute, e)));
                }
            });
        }));
    }

    private SavedSession saved(Sitting sitting) {
        List<SavedBookmark> bookmarks = marks.stream()
                .filter(sitting::has)
                .map(mark -> new SavedBookmark(mark.branch(), mark.step(), ""))
                .toList();
        return sitting.saved(play.cast().orElseThrow().ids(), bookmarks);
    }

    @Override
    public void export(ExportFormat format, Recording recording, Path target) {
        export(target, progress -> format.write(recording, target, progress));
    }

    @Override
    public void export(Film film, Path target) {
        export(target, progress -> ExportFormat.write(film, target, progress));
    }

    @Override
    public void export(byte[] content, Path target) {
        export(target, _ -> AtomicFiles.write(target, content));
    }

    /** Writes on the file thread. */
    private interface Export {
        void write(Progress progress) throws IOException;
    }

    private void export(Path target, Export export) {
        BooleanSupplier cancelled = wishes.wish();
        disk.run(() -> {
            try {
                export.write((done, total) -> {
                    feed.busy((double) done / total, "work.exporting", target.getFileName());
                    return !cancelled.getAsBoolean();
                });
                tell(new FileEvent.Exported(target));
            } catch (IOException e) {
                feed.tell(new Event.Failed(Trouble.writing(target, e)));
            } catch (CancellationException e) {
                feed.failed("files.export-cancelled", target.getFileName());
            } finally {
                feed.idle();
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
                feed.tell(new Event.Failed(Trouble.keeping(file, e)));
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

    /** Ends as one should. */
    @Override
    public void close() {
        keeper.end();
        disk.close();
    }
}
