package org.smriti.app.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.smriti.app.files.LoadedModel;
import org.smriti.app.files.ModelId;
import org.smriti.app.files.OtherModels;
import org.smriti.app.files.SavedBookmark;
import org.smriti.app.files.SavedSession;
import org.smriti.app.files.SessionFile;
import org.smriti.app.session.Progress;
import org.smriti.app.session.Session;
import org.smriti.app.state.Event;
import org.smriti.app.state.FileEvent;
import org.smriti.app.state.LaneInfo;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.world.Maze;
import org.smriti.model.world.MazeText;
import org.smriti.model.world.episode.EpisodeFiles;
import org.smriti.model.world.episode.RecordedWalk;

/** Opens files of every kind; whatever goes wrong, what was played goes on. Belongs to the model thread. */
final class Opener {

    /** A session that was opened, and what is beside it. */
    record Opening(Path file, List<SavedBookmark> bookmarks) {}

    private static final long LARGEST_MAP = 1 << 20;
    private static final long SEED = 0;

    private final Play play;
    private final Feed feed;
    private final Repertoire repertoire;
    private final Recasting recasting;

    Opener(Play play, Feed feed, Repertoire repertoire, Recasting recasting) {
        this.play = play;
        this.feed = feed;
        this.repertoire = repertoire;
        this.recasting = recasting;
    }

    /** Goes on with a session where it ended; nothing if it was made with another model and that was not allowed. */
    Optional<Opening> session(Path file, OtherModels others, BooleanSupplier cancelled) throws IOException {
        SessionFile saved = new SessionFile(file);
        SavedSession read = saved.read();
        Cast cast = cast(file);
        try (Casting casting = new Casting(cast, repertoire.folders())) {
            casting.search(read.models());
            Optional<FileEvent.OtherModel> other = other(file, read.models(), casting.models());
            if (other.isPresent() && others == OtherModels.REFUSE) {
                feed.tell(new Event.Filed(other.get()));
                return Optional.empty();
            }
            Session session = saved.open(read, casting.models(), others, progress("work.opening", file, cancelled));
            play.leave(); // with the models that still play it
            List<Part> before = casting.accept();
            try {
                Sitting sitting = Sitting.resume(read, session, cast.infos(), feed);
                play.sit(sitting, read.transcript().pace());
                if (!read.models().containsKey(LaneInfo.SMRITI)) {
                    sitting.join(LaneInfo.SMRITI, cast.model(LaneInfo.SMRITI), cast.infos());
                }
            } finally {
                before.forEach(Part::close);
            }
        }
        return Optional.of(new Opening(file, read.bookmarks()));
    }

    private static Optional<FileEvent.OtherModel> other(
            Path file, Map<String, ModelId> made, Map<String, LoadedModel> here) {
        return made.entrySet().stream()
                .filter(lane -> !here.containsKey(lane.getKey())
                        || !here.get(lane.getKey())
                                .id()
                                .hash()
                                .equals(lane.getValue().hash()))
                .map(lane -> new FileEvent.OtherModel(
                        file,
                        lane.getValue().text(),
                        Optional.ofNullable(here.get(lane.getKey()))
                                .map(model -> model.id().text())
                                .orElse("–")))
                .findFirst();
    }

    private Cast cast(Path file) throws FileFormatException {
        return play.cast()
                .filter(cast -> !cast.isEmpty())
                .orElseThrow(() -> new FileFormatException(
                        file, "models", "none that could play it", "a model in " + repertoire.shelf()));
    }

    private Progress progress(String key, Path file, BooleanSupplier cancelled) {
        return (done, total) -> {
            feed.busy((double) done / total, key, file.getFileName());
            return !cancelled.getAsBoolean();
        };
    }

    /** Walks a recorded walk again, the models following it. Who cancels keeps what is walked by then. */
    void episode(Path file, BooleanSupplier cancelled) throws IOException {
        RecordedWalk recording = EpisodeFiles.recording(file);
        Cast cast = cast(file);
        RecordingReplay replay = replay(file, recording, cast.side());
        String name = file.getFileName().toString();
        Sitting sitting = Sitting.begin(name, SEED, replay.start(), replay.ground(), cast, play.profile(), feed);
        play.sit(sitting);
        Progress progress = progress("work.replaying", file, cancelled);
        for (int i = 0; i < replay.length() && progress.goesOn(i, replay.length()); i++) {
            play.tell(sitting.take(replay.turn(i)));
        }
        feed.tell(new Event.Filed(new FileEvent.Loaded(file)));
    }

    private static RecordingReplay replay(Path file, RecordedWalk recording, int side) throws FileFormatException {
        try {
            return new RecordingReplay(recording, side);
        } catch (IllegalArgumentException e) {
            throw new FileFormatException(file, "poses", e.getMessage(), "a walk in a maze");
        }
    }

    /** Lets a model play Smriti, as whoever trained it wants to see it do. */
    void model(Path folder) throws IOException {
        recasting.open(folder);
        feed.tell(new Event.Filed(new FileEvent.Loaded(folder)));
    }

    /** Begins in a maze that somebody drew. */
    void maze(Path file) throws IOException {
        if (Files.size(file) > LARGEST_MAP) {
            throw new FileFormatException(file, "size", "more than a map needs", "at most " + LARGEST_MAP + " bytes");
        }
        Maze maze = MazeText.read(file);
        cast(file);
        play.begin(file.getFileName().toString(), SEED, maze);
        feed.tell(new Event.Filed(new FileEvent.Loaded(file)));
    }
}
