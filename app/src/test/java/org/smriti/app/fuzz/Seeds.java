package org.smriti.app.fuzz;

import static org.smriti.app.session.TinyWorld.FOLLOWING;
import static org.smriti.app.session.TinyWorld.IMAGINING;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smriti.app.files.ModelId;
import org.smriti.app.files.SavedBookmark;
import org.smriti.app.files.SavedSession;
import org.smriti.app.keys.KeyMap;
import org.smriti.app.session.Branch;
import org.smriti.app.session.Progress;
import org.smriti.app.session.Session;
import org.smriti.app.session.TinyWorld;
import org.smriti.app.settings.Appearance;
import org.smriti.app.settings.Extent;
import org.smriti.app.settings.Looks;
import org.smriti.app.settings.Settings;
import org.smriti.app.settings.WindowPlace;
import org.smriti.app.text.Language;
import org.smriti.model.memory.DenoisingSettings;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.world.Pose;
import org.smriti.model.world.episode.Episode;
import org.smriti.model.world.maze.MazeAction;
import org.smriti.model.world.maze.render.MazeRenderer;
import org.smriti.model.world.maze.render.Textures;
import org.smriti.model.world.maze.sim.GoalPolicy;
import org.smriti.model.world.maze.sim.MazeSimulation;
import org.smriti.model.world.maze.sim.MazeWorlds;
import org.smriti.model.world.perturb.Blackout;
import org.smriti.model.world.perturb.CameraJump;
import org.smriti.model.world.perturb.Exposure;
import org.smriti.model.world.perturb.FrameSpan;
import org.smriti.model.world.perturb.NoiseBurst;

/** Small valid files of each kind that use every feature of their format. */
final class Seeds {

    static final Settings SETTINGS = new Settings(
            new WindowPlace(-20, 30, 1000, 700, Extent.MAXIMIZED),
            Appearance.LIGHT,
            new Looks(1.25, 0.3, Looks.Pixels.SMOOTH),
            Optional.of("balanced"),
            "maze-9x9",
            Optional.of("window"),
            List.of(Path.of("one.smriti"), Path.of("two.npz")),
            15,
            Language.TELUGU,
            KeyMap.USUAL);

    private static final int SIDE = 8;
    private static final int STEPS = 6;

    private Seeds() {}

    static Episode episode() {
        MazeRenderer renderer = new MazeRenderer(SIDE, Textures.painted());
        return Episode.record(
                MazeSimulation.start(MazeWorlds.named("maze-5x5").maze(810_003), 810_003),
                new GoalPolicy(7),
                STEPS,
                (maze, pose, _, rgb) -> renderer.render(maze, pose, rgb),
                SIDE);
    }

    static SavedSession session(Path model) throws IOException {
        try (NDManager manager = NDManager.newBaseManager();
                WorldModel own = TinyWorld.model(model, Variant.HYBRID, 3, manager);
                Session session = TinyWorld.session()) {
            session.join("Smriti", own);
            session.perturb(new Blackout(new FrameSpan(1, 1)));
            session.perturb(new CameraJump(new FrameSpan(3, 1), 5, 0, 1));
            session.perturb(new Exposure(new FrameSpan(90, 1), 2, 1));
            session.perturb(new NoiseBurst(new FrameSpan(99, 1), 30, 5));
            walk(session);
            Pose here = session.step(2).pose();
            session.tick(MazeAction.NOOP, new Pose(here.x(), here.y(), here.heading() + 2), FOLLOWING);
            session.regenerate(
                    3, new Branch.Origin.Regenerated(2, new DenoisingSettings(1, 11), 0.3f), Progress.UNHEARD);
            session.forkAt(2);
            walk(session);
            return new SavedSession(
                    "room",
                    810_003,
                    Optional.of(TinyWorld.room().maze()),
                    Optional.empty(),
                    Map.of("Smriti", ModelId.of(model)),
                    List.of(new SavedBookmark(0, 3, "a ball")),
                    session.transcript(IMAGINING));
        }
    }

    private static void walk(Session session) {
        for (int i = 0; i < STEPS; i++) {
            session.tick(i % 2 == 0 ? MazeAction.FORWARD : MazeAction.LEFT, FOLLOWING);
        }
    }
}
