package org.smriti.app.fuzz;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.app.files.OtherModels;
import org.smriti.app.files.SavedSession;
import org.smriti.app.files.SessionFile;
import org.smriti.app.session.TinyWorld;
import org.smriti.app.settings.SettingsFile;
import org.smriti.app.tour.TourReader;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.HostTensor;
import org.smriti.model.io.folder.ModelFolder;
import org.smriti.model.io.npy.NpyArray;
import org.smriti.model.io.npy.NpyRowsWriter;
import org.smriti.model.io.npy.Npz;
import org.smriti.model.io.safetensors.Safetensors;
import org.smriti.model.io.safetensors.StoredType;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.world.episode.EpisodeFiles;
import org.smriti.model.world.film.FilmFolder;
import org.smriti.model.world.film.FilmList;
import org.smriti.model.world.maze.MazeText;
import org.smriti.model.world.maze.sim.MazeWorlds;

class ReadersFuzzTest {

    private static final Path ASSETS = Path.of("..", "assets");

    @TempDir
    Path folder;

    private static List<byte[]> all(Path where, String ending) throws IOException {
        List<byte[]> files = new ArrayList<>();
        try (Stream<Path> entries = Files.list(where)) {
            for (Path file : entries.filter(entry -> entry.toString().endsWith(ending))
                    .sorted()
                    .toList()) {
                files.add(Files.readAllBytes(file));
            }
        }
        return files;
    }

    @Test
    void weightsAreReadOrRefused() throws Exception {
        Map<String, HostTensor> tensors = new LinkedHashMap<>();
        tensors.put("a.weight", new HostTensor(new long[] {4, 3}, new float[12]));
        tensors.put("b", new HostTensor(new long[] {}, new float[1]));
        tensors.put("empty", new HostTensor(new long[] {0, 5}, new float[0]));
        List<byte[]> good = new ArrayList<>();
        for (StoredType type : StoredType.values()) {
            Path where = folder.resolve(type.name());
            Safetensors.write(where, tensors, type);
            good.addAll(all(where, ".safetensors"));
        }
        new FuzzRun("safetensors", Packing.SAFETENSORS, good, FileFormatException.class, Safetensors::read)
                .perform(folder.resolve("weights.safetensors"));
    }

    @Test
    void aModelsConfigurationIsReadOrRefused() throws Exception {
        List<byte[]> good = new ArrayList<>();
        Path model = folder;
        for (Variant variant : List.of(Variant.WINDOW, Variant.HYBRID)) {
            model = TinyWorld.write(folder.resolve(variant.label()), variant, 3);
            good.add(Files.readAllBytes(model.resolve("config.json")));
        }
        Path loaded = model;
        try (NDManager manager = NDManager.newBaseManager()) {
            new FuzzRun("config", Packing.PLAIN, good.subList(1, 2), FileFormatException.class, file -> {
                        JsonObject config = ModelFolder.readConfig(loaded);
                        WorldModel.load(loaded, manager, DataType.FLOAT32).close();
                        if (config.has("trainedFrames")) {
                            config.get("trainedFrames").getAsInt();
                        }
                    })
                    .perform(loaded.resolve("config.json"));
        }
    }

    @Test
    void archivesAreReadOrRefused() throws Exception {
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put("image", NpyArray.ofBytes(new byte[48], 1, 4, 4, 3));
        arrays.put("reward", NpyArray.ofDoubles(new double[3], 3));
        arrays.put("flag", NpyArray.ofBooleans(new boolean[2], 2));
        arrays.put("scalar", NpyArray.ofInts(new int[1]));
        Path file = folder.resolve("archive.npz");
        List<byte[]> good = new ArrayList<>();
        for (Npz.Packing packing : Npz.Packing.values()) {
            Npz.write(file, arrays, packing);
            good.add(Files.readAllBytes(file));
        }
        good.add(reworded(good.getFirst(), "False", "True "));
        good.add(reworded(good.getFirst(), "'<", "'>"));
        new FuzzRun("npz", Packing.ZIP, good, FileFormatException.class, Npz::read).perform(file);
    }

    /** The same archive with a word in the headers of its arrays replaced by one of the same length. */
    private static byte[] reworded(byte[] archive, String word, String other) {
        return ZipMaker.make(Packing.ZIP.unpack(archive).stream()
                .map(part -> new Packing.Part(
                        part.name(),
                        new String(part.bytes(), StandardCharsets.ISO_8859_1)
                                .replaceFirst(word, other)
                                .getBytes(StandardCharsets.ISO_8859_1)))
                .toList());
    }

    @Test
    void filmsOfARunAreReadOrRefused() throws Exception {
        Path films = Files.createDirectories(folder.resolve(FilmFolder.NAME));
        Path frames = films.resolve("film-001.npy");
        try (NpyRowsWriter writer = new NpyRowsWriter(frames, List.of(2, 2, 3))) {
            for (int i = 0; i < 9; i++) {
                writer.add(new byte[12]);
            }
        }
        FilmList.Entry entry = new FilmList.Entry("film-001.npy", "cats.mp4", "0:00-", 9, 2);
        FilmFolder.writeList(films, new FilmList(2, 10, List.of(entry)));
        Path list = films.resolve("films.json");
        for (Path file : List.of(frames, list)) {
            List<byte[]> whole = List.of(Files.readAllBytes(file));
            new FuzzRun("films", Packing.PLAIN, whole, FileFormatException.class, _ -> FilmFolder.open(folder))
                    .perform(file);
            Files.write(file, whole.getFirst());
        }
    }

    @Test
    void episodesAreReadOrRefused() throws Exception {
        Path file = folder.resolve("episode.npz");
        EpisodeFiles.write(file, Seeds.episode());
        List<byte[]> good = List.of(Files.readAllBytes(file));
        new FuzzRun("episode", Packing.ZIP, good, FileFormatException.class, EpisodeFiles::read).perform(file);
    }

    @Test
    void recordingsAreReadOrRefused() throws Exception {
        Path file = folder.resolve("recording.npz");
        EpisodeFiles.write(file, Seeds.episode());
        Map<String, NpyArray> arrays = Npz.read(file);
        List<byte[]> good = new ArrayList<>(List.of(Files.readAllBytes(file)));
        arrays.keySet().retainAll(List.of("image", "action"));
        NpyArray image = arrays.get("image");
        arrays.put("image", NpyArray.ofFloats(image.toFloats(), image.shape().toArray(Integer[]::new)));
        Npz.write(file, arrays);
        good.add(Files.readAllBytes(file));
        new FuzzRun("recording", Packing.ZIP, good, FileFormatException.class, EpisodeFiles::recording).perform(file);
    }

    @Test
    void sessionsAreReadOrRefused() throws Exception {
        Path path = folder.resolve("session.smriti");
        SessionFile file = new SessionFile(path);
        file.write(Seeds.session(folder.resolve("model")));
        List<byte[]> good = List.of(Files.readAllBytes(path));
        new FuzzRun("session", Packing.ZIP, good, FileFormatException.class, _ -> {
                    SavedSession saved = file.read();
                    try (var session = file.open(saved, Map.of(), OtherModels.ACCEPT, (done, _) -> done < 40)) {
                        session.length();
                    } catch (CancellationException e) {
                        return; // opening a long session is cancelled after its beginning
                    }
                })
                .perform(path);
    }

    @Test
    void previewsOfSessionsAreReadOrRefused() throws Exception {
        Path path = folder.resolve("session.smriti");
        SessionFile file = new SessionFile(path);
        file.write(Seeds.session(folder.resolve("model")));
        List<byte[]> good = List.of(Files.readAllBytes(path));
        new FuzzRun("preview", Packing.ZIP, good, FileFormatException.class, _ -> file.preview()).perform(path);
    }

    @Test
    void mazesAreReadOrRefused() throws Exception {
        List<byte[]> good = all(ASSETS.resolve("mazes"), ".txt");
        good.add(MazeText.format(MazeWorlds.named("maze-5x5").maze(7)).getBytes(StandardCharsets.UTF_8));
        good.add("*******\n* P *A*\n*G  AA*\n*******\n".getBytes(StandardCharsets.UTF_8));
        new FuzzRun("maze", Packing.PLAIN, good, FileFormatException.class, MazeText::read)
                .perform(folder.resolve("maze.txt"));
    }

    @Test
    void toursAreReadOrRefused() throws Exception {
        List<byte[]> good = all(ASSETS.resolve("tours"), ".json");
        new FuzzRun("tour", Packing.PLAIN, good, FileFormatException.class, TourReader::read)
                .perform(folder.resolve("tour.json"));
    }

    /** No content of the file may keep the window from opening. */
    @Test
    void settingsAreAlwaysRead() throws Exception {
        SettingsFile settings = new SettingsFile(folder);
        settings.write(Seeds.SETTINGS);
        List<byte[]> good = List.of(Files.readAllBytes(settings.path()));
        new FuzzRun("settings", Packing.PLAIN, good, NoRefusal.class, _ -> settings.read()).perform(settings.path());
    }

    /** For a reader that never refuses. */
    private static final class NoRefusal extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
