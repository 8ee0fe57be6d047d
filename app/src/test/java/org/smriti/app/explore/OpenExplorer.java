package org.smriti.app.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.smriti.app.assets.Assets;
import org.smriti.app.files.Owner;
import org.smriti.app.files.UserFolders;
import org.smriti.app.session.tick.FramePrediction;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.TrackInfo;
import org.smriti.model.world.maze.MazeAction;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * An explorer in a window of its own, with the real engine and the shipped model, that tests can start and end as often as they like.
 *
 * @param person the folder of the user's files, settings and autosaves
 */
record OpenExplorer(Stage window, Explorer explorer, Path person) implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    /** Opens one and waits for its first step. */
    static OpenExplorer of(Path person, Owner owner) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        OpenExplorer opened = fx(() -> {
            Stage window = new Stage();
            UserFolders folders = new UserFolders(person.resolve("config"), person.resolve("state"));
            Explorer explorer = new Explorer(window, new Assets(Path.of("..", "assets")), folders, owner);
            OpenView.inTheCorner(window);
            explorer.start(new Start("cpu", Optional.empty(), 810_003, Optional.empty()));
            return new OpenExplorer(window, explorer, person);
        });
        await(() -> opened.state().ticks().size() == 1);
        return opened;
    }

    ExplorerState state() {
        return explorer.state();
    }

    static <T> T fx(Callable<T> call) throws TimeoutException {
        return WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(call));
    }

    static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition).get());
    }

    /** The steps of the current branch. */
    List<Tick> ticks() throws TimeoutException {
        return fx(() -> List.copyOf(state().ticks()));
    }

    /** Opens a room and walks until there are so many steps. */
    List<Tick> walk(long seed, int steps) throws TimeoutException {
        explorer.player().open("room", seed);
        await(() -> state().session().get().orElseThrow().seed() == seed
                && state().ticks().size() == 1);
        return walkOn(steps - 1);
    }

    /** Walks so many more steps. */
    List<Tick> walkOn(int steps) throws TimeoutException {
        int before = ticks().size();
        explorer.player().play(false); // so that only requested steps are taken
        explorer.player().hold(MazeAction.LEFT);
        for (int i = 0; i < steps; i++) {
            explorer.player().step();
        }
        await(() -> state().ticks().size() == before + steps);
        explorer.player().hold(MazeAction.NOOP);
        explorer.player().play(true);
        return ticks();
    }

    /** Checks that the agent, the ages and the predictions of all steps are equal. */
    static void assertSameSteps(List<Tick> expected, List<Tick> actual) {
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i).step().agent(), actual.get(i).step().agent());
            assertEquals(expected.get(i).step().lastSeen(), actual.get(i).step().lastSeen());
            assertArrayEquals(
                    prediction(expected.get(i)).rgb(), prediction(actual.get(i)).rgb());
            assertEquals(
                    prediction(expected.get(i)).kept(),
                    prediction(actual.get(i)).kept());
            assertEquals(
                    prediction(expected.get(i)).psnr(),
                    prediction(actual.get(i)).psnr());
        }
    }

    private static FramePrediction prediction(Tick tick) {
        return tick.tracks().get(TrackInfo.SMRITI).prediction();
    }

    /** Closes the window without closing the session, as if the process had been killed. */
    void abandon() throws TimeoutException {
        explorer.player().play(false);
        fx(() -> {
            window.hide();
            return window;
        });
    }

    @Override
    public void close() throws TimeoutException {
        abandon();
        explorer.close();
    }
}
