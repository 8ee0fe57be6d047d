package org.smriti.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smriti.app.keys.KeyMap;
import org.smriti.app.settings.Appearance;
import org.smriti.app.settings.Extent;
import org.smriti.app.settings.Looks;
import org.smriti.app.settings.Settings;
import org.smriti.app.settings.SettingsFile;
import org.smriti.app.settings.WindowPlace;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.text.Language;
import org.testfx.api.FxToolkit;

class SettingsKeeperUiTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "NaN, NaN, 1440, 860",
        "NaN, NaN, 9000, 9000",
        "10, 20, 640, 480",
        "-300, -200, 640, 480",
        "900, 900, 640, 480",
        "0, 0, 9000, 9000"
    })
    void theWindowLiesOnTheScreenThereIs(double x, double y, double width, double height) throws TimeoutException {
        Rectangle2D window = restored(new WindowPlace(x, y, width, height, Extent.NORMAL));

        Rectangle2D screen = OpenExplorer.fx(() -> Screen.getPrimary().getVisualBounds());
        assertTrue(screen.contains(window), window + " on " + screen);
    }

    @ParameterizedTest
    @CsvSource({"10, 20, 640, 480", "300, 400, 500, 300"})
    void aWindowThatFitsIsWhereItWas(double x, double y, double width, double height) throws TimeoutException {
        assertEquals(
                new Rectangle2D(x, y, width, height), restored(new WindowPlace(x, y, width, height, Extent.NORMAL)));
    }

    private Rectangle2D restored(WindowPlace place) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        return OpenExplorer.fx(() -> {
            Stage window = new Stage();
            try (SettingsKeeper keeper =
                    new SettingsKeeper(new SettingsFile(folder), left(place), new ExplorerState())) {
                keeper.restore(window);
                window.show();
                return new Rectangle2D(window.getX(), window.getY(), window.getWidth(), window.getHeight());
            } finally {
                window.hide();
            }
        });
    }

    private static Settings left(WindowPlace place) {
        return new Settings(
                place,
                Appearance.DARK,
                Looks.USUAL,
                Optional.empty(),
                "room",
                Optional.empty(),
                List.of(),
                10,
                Language.ENGLISH,
                KeyMap.USUAL);
    }
}
