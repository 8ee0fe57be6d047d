package org.smriti.app.view.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.awt.Dimension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.app.Screenshots;
import org.smriti.app.state.Event;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Updater;
import org.smriti.app.text.Language;
import org.smriti.app.view.ExplorerView;
import org.smriti.app.view.charts.plot.ChartPage;
import org.smriti.app.view.charts.plot.PlotPage;
import org.smriti.app.view.type.Typeface;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ChartsViewUiTest {

    private static final int STEPS = 160;
    private static final Pattern WRITING = Pattern.compile("<text[^>]*>([^<]*)</text>");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{3}");

    private final Synthetic session = new Synthetic();
    private final RecordedCommands commands = new RecordedCommands();
    private final ExplorerState state = new ExplorerState();
    private ChartsView charts;

    @Start
    void start(Stage window) {
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        charts = new ChartsView(state, commands);
        charts.setStyle("-fx-background-color: -color-bg-default; -fx-padding: 8; -fx-font-size: 13px;");
        new Updater(state).apply(session.walk(STEPS));
        Scene scene = new Scene(charts, 340, 320);
        scene.getStylesheets()
                .add(ExplorerView.class.getResource("explorer.css").toExternalForm());
        window.setScene(scene);
        window.setWidth(340);
        window.setHeight(330);
        window.show();
        charts.refresh();
    }

    private void refresh(FxRobot robot) {
        robot.interact(charts::refresh);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void rest(FxRobot robot) {
        for (int i = 0; i < 4; i++) {
            refresh(robot);
        }
    }

    private void open(FxRobot robot, String... buttons) {
        for (String button : buttons) {
            robot.clickOn("#" + button);
        }
        refresh(robot);
    }

    private void tell(FxRobot robot, Event event) {
        robot.interact(() -> new Updater(state).apply(List.of(event)));
    }

    private void shoot(String name) {
        Screenshots.save(charts.getScene(), "charts-" + name);
    }

    @Test
    void everyChartShowsWhatHasHappened(FxRobot robot) {
        state.playhead().set(120);
        state.following().set(false);
        shootAll(robot, "");
        Map<String, byte[]> then = pictures(robot);
        tell(robot, new Event.Began(session.opened()));
        Map<String, byte[]> before = pictures(robot);
        assertEquals(before.keySet(), then.keySet());
        then.forEach((chart, picture) -> assertFalse(Arrays.equals(before.get(chart), picture), chart));
    }

    @Test
    void everyChartCanBeReadOnLight(FxRobot robot) {
        robot.interact(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            state.dark().set(false);
            charts.getScene().getWindow().setWidth(520);
            charts.getScene().getWindow().setHeight(440);
            state.following().set(false);
            state.playhead().set(97);
        });
        shootAll(robot, "-light");
    }

    @Test
    void everyChartSpeaksTeluguToo(FxRobot robot) {
        shootAll(robot, ""); // what was made in English is to be made anew
        robot.interact(() -> {
            Typeface.apply(charts.getScene(), state.language());
            state.language().set(Language.TELUGU);
            state.following().set(false);
            state.playhead().set(120);
        });
        everyChart(robot, page -> {
            shoot(page.id() + "-te");
            List<String> writings = writings(robot);
            assertTrue(writings.contains(page.title()), page.id() + " says " + writings);
            assertEquals(
                    List.of(),
                    writings.stream()
                            .filter(text -> ENGLISH.matcher(text).find())
                            .filter(text -> !text.endsWith("PSNR, dB"))
                            .toList(),
                    page.id());
        });
        assertEquals(
                "2 దశలు",
                robot.lookup("#chart-denoise-2").queryAs(ToggleButton.class).getText());
    }

    private Map<String, byte[]> pictures(FxRobot robot) {
        Map<String, byte[]> pictures = new HashMap<>();
        everyChart(robot, page -> pictures.put(page.id(), export(robot, Export.PNG, new Dimension(240, 150))));
        return pictures;
    }

    /** Looks at every chart, asserts that it shows something, and takes a picture of the window. */
    private void shootAll(FxRobot robot, String suffix) {
        tell(robot, new Event.Swept(Synthetic.sweep()));
        everyChart(robot, page -> {
            if (page.id().startsWith("denoise")) {
                rest(robot);
                int[] request = commands.studied().orElseThrow();
                assertEquals(state.playhead().get(), request[0]);
                tell(robot, new Event.Studied(session.study(state.ticks().get(request[0]), request[1])));
                refresh(robot);
            }
            assertFalse(page.table().rows().isEmpty(), page.id());
            assertTrue(writings(robot).contains(page.title()), page.id() + writings(robot));
            shoot(page.id() + suffix);
        });
    }

    /** Opens one after the other. */
    private void everyChart(FxRobot robot, Consumer<ChartPage> seen) {
        for (String kind : List.of("state", "attention", "recall", "cost", "denoise")) {
            press(robot, "charts-" + kind);
            List<String> views = robot.lookup(".charts .chart-choice .toggle-button").queryAll().stream()
                    .map(node -> node.getId())
                    .filter(id -> id.startsWith("chart-"))
                    .toList();
            for (String view : views) {
                if (views.size() > 1) {
                    press(robot, view);
                }
                seen.accept(charts.page());
            }
        }
    }

    /** Opens a chart by its button without a mouse, whose way there takes most of a second. */
    private void press(FxRobot robot, String button) {
        robot.interact(
                () -> robot.lookup("#" + button).queryAs(ToggleButton.class).fire());
        refresh(robot);
    }

    /** What is written within the chart that is seen. */
    private List<String> writings(FxRobot robot) {
        return WRITING.matcher(new String(export(robot, Export.SVG), StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1).replace("&apos;", "'"))
                .toList();
    }

    private byte[] export(FxRobot robot, Export export) {
        return export(robot, export, Export.SIZE);
    }

    private byte[] export(FxRobot robot, Export export, Dimension size) {
        AtomicReference<byte[]> content = new AtomicReference<>();
        robot.interact(() -> content.set(export.content(charts.page(), size)));
        return content.get();
    }

    @Test
    void everyMeanOfRecallIsWithinItsChart(FxRobot robot) {
        open(robot, "charts-recall");
        XYPlot plot = ((PlotPage) charts.page()).plot();
        XYDataset means = plot.getDataset();
        assertTrue(means.getItemCount(0) > 2, "ranges of age: " + means.getItemCount(0));
        for (int i = 0; i < means.getItemCount(0); i++) {
            assertTrue(plot.getDomainAxis().getRange().contains(means.getXValue(0, i)));
            assertTrue(plot.getRangeAxis().getRange().contains(means.getYValue(0, i)), "mean " + i);
        }
    }

    @Test
    void modelsAreWatchedWhileAttentionIsSeen(FxRobot robot) {
        assertFalse(commands.watching());
        open(robot, "charts-attention");
        assertTrue(commands.watching());
        open(robot, "charts-cost");
        assertFalse(commands.watching());
    }

    @Test
    void aHoveredPatchIsFollowedAndLookedIntoOnceTheStepRests(FxRobot robot) {
        open(robot, "charts-attention", "chart-attention-patch");
        rest(robot);
        assertTrue(commands.studied().isEmpty());

        robot.interact(() -> state.hoveredPatch().set(3));
        rest(robot);

        assertEquals(3, commands.followed());
        assertEquals(STEPS - 1, commands.studied().orElseThrow()[0]);
    }

    @Test
    void aClickMovesThePlayheadAndTheMouseReadsValues(FxRobot robot) throws Exception {
        open(robot, "charts-state");
        robot.moveTo("#state-lines");
        Label readout = robot.lookup("#chart-readout").queryAs(Label.class);
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> readout.getText().startsWith("step "));

        robot.clickOn("#state-lines", MouseButton.PRIMARY);

        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> state.playhead().get() < STEPS - 1);
        assertFalse(state.following().get());
        assertTrue(state.playhead().get() > 20);
    }

    @Test
    void movingAlongTheMaskByKeysReadsWhatTheFrameAtThePlayheadSees(FxRobot robot) {
        open(robot, "charts-attention", "chart-attention-mask");
        Label readout = robot.lookup("#chart-readout").queryAs(Label.class);
        robot.interact(() -> robot.lookup("#attention-mask").query().requestFocus());
        int newest = STEPS - 1;

        robot.type(KeyCode.LEFT);
        assertTrue(readout.getText().startsWith("frame " + newest + " sees frame " + (newest - 1)), readout.getText());
        robot.interact(() -> state.language().set(Language.TELUGU));
        robot.type(KeyCode.LEFT);
        assertTrue(readout.getText().matches(".*\\p{IsTelugu}.*"), readout.getText());
    }

    @Test
    void aDragZoomsInAndADoubleClickShowsEverythingAgain(FxRobot robot) {
        open(robot, "charts-state");
        ValueAxis steps = ((PlotPage) charts.page()).plot().getDomainAxis();

        robot.moveTo("#state-lines").drag(MouseButton.PRIMARY).moveBy(60, 40).drop();

        assertFalse(steps.isAutoRange());
        assertTrue(steps.getRange().getLength() < STEPS / 2.0);
        robot.interact(() -> state.playhead().set(3));
        refresh(robot);
        assertTrue(steps.getRange().getLength() < STEPS / 2.0);

        robot.doubleClickOn("#state-lines");

        assertTrue(steps.isAutoRange());
        assertTrue(steps.getRange().contains(STEPS - 1));
    }

    @Test
    void aLayerIsChosenByKeysAlone(FxRobot robot) {
        open(robot, "charts-state", "chart-state-blocks");
        ComboBox<?> layers = robot.lookup("#chart-layer").queryAs(ComboBox.class);
        assertEquals("all layers", layers.getButtonCell().getText());
        robot.interact(layers::requestFocus);
        for (int i = 0; i < 2; i++) {
            robot.type(KeyCode.ENTER);
        }
        refresh(robot);
        assertEquals(1, layers.getValue());
        shoot("state-blocks-layer");
        robot.interact(() -> robot.lookup("#charts-recall").query().requestFocus());
        robot.type(KeyCode.ENTER);
        refresh(robot);
        assertEquals("recall", charts.page().id());
    }

    @Test
    void whatIsSeenCanBeSaved(FxRobot robot, @TempDir Path folder) throws IOException {
        for (String kind : List.of("charts-recall", "charts-attention", "chart-attention-patch")) {
            open(robot, kind);
            for (Export export : Export.values()) {
                Path file = folder.resolve(charts.page().id() + "." + export.extension());
                Files.write(file, export(robot, export));
                assertTrue(Files.size(file) > 100, file.toString());
            }
            assertTrue(Files.readString(folder.resolve(charts.page().id() + ".svg"))
                    .contains("<svg"));
        }
    }
}
