package org.smriti.app.view.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.app.Screenshots;
import org.smriti.app.state.Event;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Panel;
import org.smriti.app.state.Updater;
import org.smriti.app.text.Language;
import org.smriti.app.view.ExplorerView;
import org.smriti.app.view.charts.plot.ChartPage;
import org.smriti.app.view.charts.plot.PlotPage;
import org.smriti.app.view.control.HoverEnd;
import org.smriti.app.view.type.Paragraph;
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
        charts.setStyle("-fx-background-color: -color-bg-default; -fx-padding: 8;");
        charts.getStyleClass().add("explorer");
        new Updater(state).apply(session.walk(STEPS));
        Scene scene = new Scene(charts, 340, 320);
        scene.getStylesheets()
                .add(ExplorerView.class.getResource("explorer.css").toExternalForm());
        HoverEnd.on(scene, state);
        window.setScene(scene);
        window.setWidth(340);
        window.setHeight(330);
        window.show();
        charts.refresh();
    }

    private void refresh(FxRobot robot) {
        robot.interact(charts::refresh);
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

    /** For whoever looks at the pictures: what the charts say does not depend on the theme. */
    @Tag("long")
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
                            .map(text -> text.replace("hybrid", "").replace("causal", "")) // names of models
                            .filter(text -> ENGLISH.matcher(text).find())
                            .filter(text -> !text.endsWith("PSNR, dB"))
                            .toList(),
                    page.id());
        });
        String readout = robot.lookup("#chart-readout").queryAs(Paragraph.class).getText();
        assertTrue(readout.matches(".*\\p{IsTelugu}.*"), readout);
        assertEquals(
                "2 దశలు",
                robot.lookup("#chart-denoise-2").queryAs(ToggleButton.class).getText());
    }

    private Map<String, byte[]> pictures(FxRobot robot) {
        Map<String, byte[]> pictures = new HashMap<>();
        everyChart(robot, page -> pictures.put(page.id(), export(robot, Export.PNG, new Dimension(320, 240))));
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
        return writings(export(robot, Export.SVG));
    }

    private static List<String> writings(byte[] svg) {
        return WRITING.matcher(new String(svg, StandardCharsets.UTF_8))
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
        Paragraph readout = robot.lookup("#chart-readout").queryAs(Paragraph.class);
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> readout.getText().startsWith("step "));

        robot.clickOn("#state-lines", MouseButton.PRIMARY);

        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> state.playhead().get() < STEPS - 1);
        assertFalse(state.following().get());
        assertTrue(state.playhead().get() > 20);
    }

    @Test
    void movingAlongTheMaskByKeysReadsWhatTheFrameAtThePlayheadSees(FxRobot robot) {
        open(robot, "charts-attention", "chart-attention-mask");
        Paragraph readout = robot.lookup("#chart-readout").queryAs(Paragraph.class);
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

    private void present(FxRobot robot, double width, double height) {
        robot.interact(() -> {
            charts.setStyle("-fx-font-size: 22px;");
            charts.getScene().getWindow().setWidth(width);
            charts.getScene().getWindow().setHeight(height);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private XYPlot plot() {
        return ((PlotPage) charts.page()).plot();
    }

    private String readout(FxRobot robot) {
        return robot.lookup("#chart-readout").queryAs(Paragraph.class).getText();
    }

    @Test
    void chartsGrowWithTheTextAroundThemAndFilesDoNot(FxRobot robot) {
        press(robot, "charts-cost");
        List<String> usual = words(writings(robot));
        int before = plot().getDomainAxis().getTickLabelFont().getSize();
        present(robot, 560, 480);
        refresh(robot);

        assertEquals(
                Math.round(before * 22 / 13.0),
                plot().getDomainAxis().getTickLabelFont().getSize(),
                1);
        assertEquals(usual, words(writings(robot))); // nothing is left out for want of room
        shootAll(robot, "-presenting");
    }

    private static List<String> words(List<String> writings) {
        return writings.stream().filter(text -> !text.matches("[0-9.]+")).toList();
    }

    /** At any width that the column can have, whatever can be chosen is seen whole and lies over nothing else. */
    @Test
    void whatCanBeChosenIsSeenWholeInAColumnOfAnyWidth(FxRobot robot) {
        for (Language language : Language.values()) {
            robot.interact(() -> state.language().set(language));
            for (String look : List.of("explorer", "presenting")) {
                for (int width : new int[] {260, 340, 700, 1700}) {
                    if (width > 260 || look.equals("explorer")) {
                        robot.interact(() -> allIsSeenWhole(width, look));
                    }
                }
            }
        }
    }

    /** In a scene without a window, as windows of tests cannot be that large. */
    private void allIsSeenWhole(int width, String look) {
        ChartsView column = new ChartsView(state, commands);
        column.setStyle("-fx-background-color: -color-bg-default;");
        column.getStyleClass().addAll("explorer", look);
        Scene scene = new Scene(column, width, 1.2 * Math.min(width, 700) + 200);
        scene.getStylesheets()
                .add(ExplorerView.class.getResource("explorer.css").toExternalForm());
        for (String kind : List.of("charts-attention", "charts-denoise", "charts-state")) {
            column.applyCss();
            column.layout();
            ((ToggleButton) column.lookup("#" + kind)).fire();
            column.applyCss();
            column.layout();
            column.refresh();
            column.layout();
            isSeenWhole(column, width + " " + look + " " + state.language().get() + " " + kind);
        }
        Screenshots.save(
                scene,
                "charts-column-" + width + "-" + look + "-" + state.language().get());
    }

    private static void isSeenWhole(ChartsView column, String name) {
        Bounds all = column.localToScene(column.getLayoutBounds());
        List<Control> controls = Stream.of(".toggle-button", ".combo-box", ".menu-button")
                .flatMap(selector -> column.lookupAll(selector).stream())
                .filter(Node::isVisible)
                .filter(Node::isManaged)
                .map(Control.class::cast)
                .toList();
        assertTrue(controls.size() > 8, name);
        for (Control one : controls) {
            Bounds own = one.localToScene(one.getLayoutBounds());
            assertTrue(all.contains(own), name + ": " + one.getId() + " at " + own + " in " + all);
            assertFalse(
                    one instanceof ToggleButton && own.getWidth() < one.prefWidth(-1) - 1,
                    name + ": " + one.getId() + " is cut short");
            for (Control other : controls) {
                Bounds others = other.localToScene(other.getLayoutBounds());
                boolean over = own.getMinX() < others.getMaxX() - 1
                        && others.getMinX() < own.getMaxX() - 1
                        && own.getMinY() < others.getMaxY() - 1
                        && others.getMinY() < own.getMaxY() - 1;
                assertFalse(one != other && over, name + ": " + one.getId() + " lies over " + other.getId());
            }
        }
        Node chart = column.lookup("#" + column.page().id());
        Bounds plate = chart.localToScene(chart.getLayoutBounds());
        assertTrue(plate.getHeight() > 60 && plate.getWidth() > 0.8 * all.getWidth(), name + ": " + plate);
    }

    @Test
    void aLowChartLeavesItsRoomToThePlot(FxRobot robot) {
        press(robot, "charts-state");
        assertTrue(plot().getChart().getLegend().isVisible());
        robot.interact(() -> charts.getScene().getWindow().setHeight(230));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> state.playhead().set(50));
        refresh(robot);
        assertFalse(plot().getChart().getLegend().isVisible());
        assertTrue(writings(robot).contains("layer 4"), "in a file there is room: " + writings(robot));
        shoot("low");
    }

    @Test
    void aSlowFirstFrameDoesNotFlattenWhatItCosts(FxRobot robot) {
        press(robot, "charts-cost");
        assertTrue(
                plot().getRangeAxis().getUpperBound() < 400,
                "ms up to " + plot().getRangeAxis().getRange());
        assertTrue(readout(robot).contains("▲") && readout(robot).contains("ms"), readout(robot));
        double[] slow = ((PlotPage) charts.page())
                .table().rows().stream()
                        .mapToDouble(row -> (double) row.get(2))
                        .filter(millis -> millis > 1000)
                        .toArray();
        assertEquals(2, slow.length, "slow frames"); // the table keeps what the axis leaves out
        assertTrue(
                writings(robot).stream().anyMatch(text -> text.contains("▲")),
                writings(robot).toString());

        press(robot, "chart-latency");
        assertTrue(
                plot().getRangeAxis().getUpperBound() < 400,
                "ms up to " + plot().getRangeAxis().getRange());
    }

    @Test
    void everyChartTellsWhatItShowsAndOfWhom(FxRobot robot) {
        Set<String> told = new HashSet<>();
        everyChart(robot, page -> {
            assertEquals(page.about(), readout(robot));
            assertTrue(told.add(readout(robot)), readout(robot));
            boolean named = readout(robot).startsWith("Smriti · hybrid");
            boolean listed = page instanceof PlotPage plot
                    && IntStream.range(0, plot.plot().getLegendItems().getItemCount())
                            .mapToObj(i -> plot.plot().getLegendItems().get(i).getLabel())
                            .anyMatch("Smriti · hybrid"::equals);
            boolean nobody = Set.of("latency", "sweep").contains(page.id());
            assertTrue(named || listed || nobody, page.id() + ": " + readout(robot));
        });
        robot.lookup(".charts .toggle-button")
                .queryAllAs(ToggleButton.class)
                .forEach(button -> assertFalse(button.getTooltip().getText().isEmpty(), button.getId()));
    }

    @Test
    void theRivalCanBeLookedIntoToo(FxRobot robot) {
        press(robot, "charts-attention");
        press(robot, "chart-attention-mask");
        robot.clickOn("#chart-model");
        robot.clickOn("Rival · causal");
        refresh(robot);
        assertTrue(readout(robot).startsWith("Rival · causal"), readout(robot));
        assertEquals("Rival (causal)", charts.page().table().rows().getFirst().getFirst());
        press(robot, "charts-recall");
        assertFalse(robot.lookup("#chart-model").query().isVisible());
        tell(robot, new Event.Joined(List.of(session.opened().tracks().getFirst()), List.of()));
        press(robot, "charts-state");
        assertFalse(readout(robot).startsWith("Rival"), readout(robot));
    }

    @Test
    void aLayerWithoutAttentionSaysSoAndOffersOneThatHasIt(FxRobot robot) {
        press(robot, "charts-attention");
        ComboBox<Integer> layers = robot.lookup("#chart-layer").queryComboBox();
        robot.interact(() -> layers.setValue(2));
        refresh(robot);
        assertTrue(robot.lookup("#chart-lack").query().isVisible());
        assertEquals(
                "layer 3 has no attention",
                robot.lookup("#chart-lack-why").queryLabeled().getText());
        shoot("no-attention");

        robot.clickOn("#chart-lack-offer");
        refresh(robot);

        assertEquals(0, layers.getValue());
        assertFalse(robot.lookup("#chart-lack").query().isVisible());
        assertFalse(charts.page().table().rows().isEmpty());
    }

    @Test
    void theUntouchedTwinIsSeenBesideTheMemoryThatIsOperatedOn(FxRobot robot) {
        int before = state.ticks().size();
        for (int i = 0; i < 30; i++) {
            tell(robot, session.operated(session.tick(before + i)));
        }
        press(robot, "charts-state");
        assertTrue(writings(robot).contains("Untouched twin"), writings(robot).toString());
        List<List<Object>> twins = charts.page().table().rows().stream()
                .filter(row -> row.getFirst().equals("Twin layer 4"))
                .toList();
        assertEquals(30, twins.size());
        List<Object> own = charts.page().table().rows().stream()
                .filter(row -> row.getFirst().equals("Smriti (hybrid) layer 4"))
                .reduce((one, other) -> other)
                .orElseThrow();
        assertEquals((double) twins.getLast().get(2), 2 * (double) own.get(2), 1e-4);
        shoot("twin-state");

        press(robot, "charts-recall");
        assertTrue(writings(robot).contains("Untouched twin"), writings(robot).toString());
        shoot("twin-recall");
    }

    @Test
    void countsOfFramesStandBesideThePlayheadsMark(FxRobot robot) {
        press(robot, "charts-recall");
        XYPlot recall = plot();
        assertNull(recall.getDomainMarkers(Layer.FOREGROUND)); // a line would run through the counts
        IntervalMarker band = (IntervalMarker)
                recall.getDomainMarkers(Layer.BACKGROUND).iterator().next();
        assertEquals(1, band.getEndValue() - band.getStartValue());
        shoot("recall-mark");
    }

    @Test
    void aHoverEndsWhereverTheMouseIsNot(FxRobot robot) throws Exception {
        open(robot, "charts-state");
        robot.moveTo("#state-lines");
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> state.hoveredStep().get() >= 0);
        robot.interact(() -> state.chart().set("recall")); // as a tour does, while the mouse rests
        assertEquals(ExplorerState.NOWHERE, state.hoveredStep().get());

        robot.interact(() -> state.hover(5)); // as a view that has just been hidden left it
        robot.moveTo("#chart-readout");
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> state.hoveredStep().get() == ExplorerState.NOWHERE);

        robot.interact(() -> {
            state.hover(7);
            charts.getScene().getWindow().hide();
        });
        assertEquals(ExplorerState.NOWHERE, state.hoveredStep().get());
    }

    @Test
    void aMenuOpensByMouseAndByKeysAndExplainsOrCopiesTheChart(FxRobot robot) {
        press(robot, "charts-recall");
        robot.rightClickOn("#recall");
        assertTrue(menu(robot).contains("Save as SVG drawing…"), menu(robot).toString());
        assertTrue(menu(robot).contains("What is this? (Recall)"), menu(robot).toString());
        robot.type(KeyCode.ESCAPE);

        robot.interact(() -> robot.lookup("#recall").query().requestFocus());
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        robot.clickOn("What is this? (Recall)");
        assertEquals(Panel.GLOSSARY, state.panel().get());
        assertEquals("Recall", state.sought().get());

        robot.rightClickOn("#recall");
        robot.clickOn("Copy as picture");
        AtomicReference<Image> copied = new AtomicReference<>();
        robot.interact(() -> copied.set(Clipboard.getSystemClipboard().getImage()));
        assertEquals(2 * Export.SIZE.width, copied.get().getWidth());
    }

    private static List<String> menu(FxRobot robot) {
        return robot.lookup(".context-menu .menu-item .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }
}
