package org.smriti.app.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
import org.smriti.app.live.models.LoadedModels;
import org.smriti.app.live.models.LoadedModels.TrackModel;
import org.smriti.app.live.models.ModelRegistry;
import org.smriti.app.live.models.SessionModels;
import org.smriti.app.live.thread.EventQueue;
import org.smriti.app.session.Ground;
import org.smriti.app.session.Progress;
import org.smriti.app.session.Session;
import org.smriti.app.state.Event;
import org.smriti.app.state.FileEvent;
import org.smriti.app.state.FilmPart;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.video.Footage;
import org.smriti.app.video.Sampling;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.json.JsonFields;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.world.episode.EpisodeFiles;
import org.smriti.model.world.episode.RecordedWalk;
import org.smriti.model.world.film.FilmWorld;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.MazeText;
import org.smriti.model.world.maze.sim.MazeSimulation;

/** Opens files of every kind; if anything goes wrong, the session goes on. Belongs to the model thread. */
final class FileOpener {

    /** A session that was opened, and what is beside it. */
    record Opening(Path file, List<SavedBookmark> bookmarks) {}

    private static final long LARGEST_MAP = 1 << 20;
    private static final long LARGEST_LESSON = 1 << 20;
    private static final long SEED = 0;
    private static final int USUAL_SIDE = 64; // of frames, where no model of films is there

    private final LiveSession live;
    private final Beginnings beginnings;
    private final EventQueue events;
    private final ModelRegistry registry;
    private final ModelSwitcher switcher;

    FileOpener(
            LiveSession live,
            Beginnings beginnings,
            EventQueue events,
            ModelRegistry registry,
            ModelSwitcher switcher) {
        this.live = live;
        this.beginnings = beginnings;
        this.events = events;
        this.registry = registry;
        this.switcher = switcher;
    }

    /** Goes on with a session from where it ended; none is opened if it was made with another model and that is refused. */
    Optional<Opening> session(Path file, OtherModels others, BooleanSupplier cancelled) throws IOException {
        SessionFile saved = new SessionFile(file);
        SavedSession read = saved.read();
        LoadedModels current = requireModels(file);
        try (SessionModels models = new SessionModels(current, registry.folders())) {
            models.search(read.models(), net -> suits(net, read));
            Optional<FileEvent.OtherModel> other = other(file, read.models(), models.models());
            if (other.isPresent() && others == OtherModels.REFUSE) {
                events.tell(new Event.Filed(other.get()));
                return Optional.empty();
            }
            enter(read, saved.open(read, models.models(), others, progress("work.opening", file, cancelled)), models);
        }
        return Optional.of(new Opening(file, read.bookmarks()));
    }

    /** Goes on with a session that was left, from where it was left; with other models where its own are not there any more. */
    void comeBack(SavedSession left, BooleanSupplier cancelled) throws IOException {
        try (SessionModels models = new SessionModels(live.models().orElseThrow(), registry.folders())) {
            models.search(left.models(), net -> suits(net, left));
            Map<String, WorldModel> byTrack = new LinkedHashMap<>();
            models.models().forEach((track, model) -> byTrack.put(track, model.model()));
            Progress progress = (done, total) -> {
                events.busy((double) done / total, "work.going-back");
                return !cancelled.getAsBoolean();
            };
            enter(left, Session.resume(left.transcript(), left.start(), byTrack, progress), models);
        }
    }

    private static boolean suits(NetConfig net, SavedSession saved) {
        return LiveSession.suits(net, saved.transcript().size(), saved.start().world());
    }

    private void enter(SavedSession read, Session session, SessionModels models) {
        LoadedModels current = live.models().orElseThrow();
        Map<String, WorldModel> loaded = current.byTrack();
        live.notifyLeaving(); // while its models are still there to be written down
        List<TrackModel> before = models.accept();
        try {
            live.resume(read, session);
            if (!read.models().containsKey(TrackInfo.SMRITI)) {
                WorldModel own = current.model(TrackInfo.SMRITI);
                if (live.suits(own.config())) {
                    live.join(TrackInfo.SMRITI, own);
                }
            }
        } finally {
            if (!current.byTrack().equals(loaded)) {
                live.closeWhole();
            }
            before.forEach(TrackModel::close);
        }
    }

    private static Optional<FileEvent.OtherModel> other(
            Path file, Map<String, ModelId> made, Map<String, LoadedModel> here) {
        return made.entrySet().stream()
                .filter(track -> !here.containsKey(track.getKey())
                        || !here.get(track.getKey())
                                .id()
                                .hash()
                                .equals(track.getValue().hash()))
                .map(track -> new FileEvent.OtherModel(
                        file,
                        track.getValue().text(),
                        Optional.ofNullable(here.get(track.getKey()))
                                .map(model -> model.id().text())
                                .orElse("–")))
                .findFirst();
    }

    private LoadedModels requireModels(Path file) throws FileFormatException {
        return live.models()
                .filter(models -> !models.isEmpty())
                .orElseThrow(() -> new FileFormatException(
                        file, "models", "none that could play it", "a model in " + registry.shelf()));
    }

    private Progress progress(String key, Path file, BooleanSupplier cancelled) {
        return (done, total) -> {
            events.busy((double) done / total, key, file.getFileName());
            return !cancelled.getAsBoolean();
        };
    }

    /** Takes a recorded walk again, step by step, shown to the models; if cancelled, it keeps the steps taken by then. */
    void episode(Path file, BooleanSupplier cancelled) throws IOException {
        RecordedWalk recording = EpisodeFiles.recording(file);
        requireModels(file);
        RecordingReplay replay = replay(file, recording);
        String world = replay.world(file.getFileName().toString());
        beginnings.beginUnseen(world, replay.seed(), replay.start(), replay.ground());
        int side = live.opened().orElseThrow().side();
        Progress progress = progress("work.replaying", file, cancelled);
        for (int i = 0; i < replay.length() && progress.goesOn(i, replay.length()); i++) {
            live.tell(live.step(replay.turn(i, side)));
        }
        events.tell(new Event.Filed(new FileEvent.Loaded(file)));
    }

    /** What is to be taken of a film, as large as the models take its frames. */
    Sampling sampling(Path file, FilmPart part) throws IOException {
        requireModels(file);
        return new Sampling(part.range(), part.rate(), side());
    }

    /** Opens what was taken of a film at its first frame; it goes on by itself from there. */
    void film(Path file, Footage footage) {
        String name = file.getFileName().toString();
        beginnings.begin(
                name, SEED, FilmWorld.of(name, footage.frames(), footage.rate()).start(SEED), Ground.FILM);
        events.tell(new Event.Filed(new FileEvent.Loaded(file)));
        footage.damage().ifPresent(damage -> events.failed("files.film-damaged", name, damage));
    }

    /** Pixels on a side of the frames that Smriti's model takes, if it is one of films, else the most that any such model takes: frames can be scaled down. */
    private int side() throws IOException {
        Optional<NetConfig> own =
                live.models().map(all -> all.model(TrackInfo.SMRITI).config()).filter(FileOpener::isOfFilms);
        return own.map(NetConfig::resolution)
                .orElse(registry.suitable(FileOpener::isOfFilms).stream()
                        .mapToInt(candidate -> candidate.net().resolution())
                        .max()
                        .orElse(USUAL_SIDE));
    }

    private static boolean isOfFilms(NetConfig net) {
        return net.actions() == FilmWorld.WITHOUT_FILMS.actions().size();
    }

    private static RecordingReplay replay(Path file, RecordedWalk recording) throws FileFormatException {
        try {
            return new RecordingReplay(recording);
        } catch (IllegalArgumentException e) {
            throw new FileFormatException(file, "poses", e.getMessage(), "a walk in a known world");
        }
    }

    /** Gives Smriti's track to the model in a folder. */
    void model(Path folder) throws IOException {
        if (switcher.open(folder)) {
            events.tell(new Event.Filed(new FileEvent.Loaded(folder)));
        }
    }

    /** The text of a lesson; the window, which knows what a lesson can speak of, reads it. */
    FileEvent.Lesson lesson(Path file) throws IOException {
        return new FileEvent.Lesson(file, JsonFields.text(file, LARGEST_LESSON, "a lesson"));
    }

    /** Begins in a maze that was drawn as text. */
    void maze(Path file) throws IOException {
        if (Files.size(file) > LARGEST_MAP) {
            throw new FileFormatException(file, "size", "more than a map needs", "at most " + LARGEST_MAP + " bytes");
        }
        Maze maze = MazeText.read(file);
        requireModels(file);
        String name = file.getFileName().toString();
        beginnings.begin(name, SEED, start(file, maze), Ground.MAZE);
        events.tell(new Event.Filed(new FileEvent.Loaded(file)));
    }

    private static MazeSimulation start(Path file, Maze maze) throws FileFormatException {
        try {
            return MazeSimulation.start(maze, SEED);
        } catch (IllegalArgumentException e) {
            throw new FileFormatException(file, "maze", e.getMessage(), "a maze in which an agent can begin");
        }
    }
}
