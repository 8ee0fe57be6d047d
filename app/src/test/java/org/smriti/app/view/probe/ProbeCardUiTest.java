package org.smriti.app.view.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Application;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.smriti.app.Screenshots;
import org.smriti.app.probe.Probe;
import org.smriti.app.probe.ProbeFrame;
import org.smriti.app.probe.ProbeResult;
import org.smriti.app.probe.Script;
import org.smriti.app.session.tick.FramePrediction;
import org.smriti.app.session.tick.Provenance;
import org.smriti.app.state.Event;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.FileCommands;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.state.Updater;
import org.smriti.app.text.Language;
import org.smriti.app.view.ExplorerView;
import org.smriti.app.view.charts.RecordedCommands;
import org.smriti.app.view.charts.Synthetic;
import org.smriti.app.view.charts.plot.PsnrChart;
import org.smriti.app.view.type.Typeface;
import org.smriti.model.eval.score.Psnr;
import org.smriti.model.eval.task.Split;
import org.smriti.model.world.Pose;
import org.smriti.model.world.sight.LastSeen;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ProbeCardUiTest {

    private static final int SIDE = 32;
    private static final Split SPLIT = new Split(40, 20);

    private static final RecordedCommands COMMANDS = new RecordedCommands() {
        @Override
        public FileCommands files() {
            return null; // nothing is saved here
        }
    };

    private final ExplorerState state = new ExplorerState();
    private StackPane root;

    @Start
    void start(Stage window) {
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        new Updater(state).apply(List.of(new Event.Began(new Synthetic().opened())));
        root = new StackPane(new ProbeCard(state, COMMANDS));
        root.getStyleClass().add("explorer");
        Scene scene = new Scene(root, 1280, 720);
        scene.getStylesheets()
                .add(ExplorerView.class.getResource("explorer.css").toExternalForm());
        window.setScene(scene);
        window.show();
        window.setWidth(1280);
        window.setHeight(720);
    }

    private static FramePrediction prediction(double psnr, int frame) {
        double wavering = psnr == Psnr.EQUAL ? 0 : frame / 2 % 2 == 0 ? 1.5 : -1.5; // nothing in the mean
        return new FramePrediction(picture(frame), Provenance.IMAGINED, psnr + wavering, psnr / 40, 31, 1);
    }

    /** Stripes. */
    private static byte[] picture(int number) {
        byte[] rgb = new byte[3 * SIDE * SIDE];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (i / 3 % SIDE * 4 + i % 3 * number);
        }
        return rgb;
    }

    /** Twenty imagined frames; those of even number were last shown so many frames ago, the others recently. */
    private ProbeResult result(double smriti, double rival, double copy, int age) {
        List<ProbeFrame> frames = new ArrayList<>();
        for (int i = 0; i < SPLIT.length(); i++) {
            boolean shown = i < SPLIT.context();
            byte[] truth = picture(i);
            frames.add(new ProbeFrame(
                    i,
                    shown ? Provenance.OBSERVED : Provenance.IMAGINED,
                    new Pose(1, 1, 0),
                    new LastSeen(i % 2 == 0 && age > 10 ? age + (shown ? 0 : i - SPLIT.context()) : 3, 0, 1, 0),
                    truth,
                    Map.of(
                            TrackInfo.SMRITI,
                            prediction(smriti, i),
                            TrackInfo.RIVAL,
                            prediction(rival, i),
                            Probe.COPY,
                            prediction(copy, i),
                            Probe.MEAN,
                            prediction(18.3, i))));
        }
        return new ProbeResult(Script.SPIN, SPLIT, SIDE, List.of(TrackInfo.SMRITI, TrackInfo.RIVAL), frames);
    }

    private void show(FxRobot robot, ProbeResult result) {
        robot.interact(() -> state.probed().set(Optional.of(result)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    @Test
    void itOpensWithAVerdictOnEachModel(FxRobot robot) {
        show(robot, result(26.4, 17.9, 12, 31));

        assertEquals(
                "hybrid remembers: 26.4 dB, 8.1 dB better than guessing the average",
                text(robot, "#probe-verdict-smriti"));
        assertEquals(
                "causal forgets: 17.9 dB, 0.4 dB worse than guessing the average", text(robot, "#probe-verdict-rival"));
        assertEquals("✓", text(robot, "#probe-mark-smriti"));
        assertEquals("✗", text(robot, "#probe-mark-rival"));
        assertEquals("", text(robot, "#probe-mark-mean"));
        assertTrue(rows(robot).contains("Smriti · hybrid"), rows(robot).toString());
        assertTrue(rows(robot).contains("Over 10 imagined frames that were last shown 31 to 49 frames ago"));
        Screenshots.save(root.getScene(), "probe-card");
    }

    @Test
    void whatIsOnlyALittleBetterIsForgottenToo(FxRobot robot) {
        show(robot, result(21.2, 21.4, 12, 31));
        assertEquals(
                "hybrid forgets: 21.2 dB, only 2.9 dB better than guessing the average",
                text(robot, "#probe-verdict-smriti"));
        assertEquals(
                "causal remembers roughly: 21.4 dB, 3.1 dB better than guessing the average",
                text(robot, "#probe-verdict-rival"));
    }

    @Test
    void aWalkWithoutOldViewsGetsNoVerdict(FxRobot robot) {
        show(robot, result(26, 18, 12, 4));
        assertEquals(
                "No verdict: nothing imagined here was last shown more than ten frames ago",
                text(robot, "#probe-verdict-none"));
        assertEquals("", text(robot, "#probe-mark-smriti"));
    }

    private static List<String> rows(FxRobot robot) {
        return robot.lookup("#probe-found .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    @Test
    void framesEqualToTheTruthDoNotFlattenTheOthers(FxRobot robot) {
        show(robot, result(26.4, 17.9, Psnr.EQUAL, 31));
        var range = robot.lookup("#probe-chart")
                .queryAs(PsnrChart.class)
                .plot()
                .getRangeAxis()
                .getRange();
        assertTrue(range.getLowerBound() > 10 && range.getUpperBound() < 32, range.toString());
        Screenshots.save(root.getScene(), "probe-card-equal");
    }

    /** Whatever the window, all of the card is in it or can be scrolled to, and nothing lies over anything else. */
    @Test
    void itFitsEveryWindow(FxRobot robot) {
        show(robot, result(26.4, 17.9, 12, 31));
        for (double[] size : new double[][] {{960, 720}, {1280, 720}, {1920, 1080}, {3840, 2160}}) {
            for (String look : List.of("explorer", "presenting")) {
                robot.interact(() -> fits(size[0], size[1], look));
            }
        }
    }

    /** In a scene without a window, as windows of tests cannot be that large. */
    private void fits(double width, double height, String look) {
        StackPane other = new StackPane(new ProbeCard(state, COMMANDS));
        other.getStyleClass().addAll("explorer", look);
        if (look.equals("presenting")) {
            other.setStyle("-fx-font-size: " + Math.round(22 * Math.max(1, height / 1080)) + "px;");
        }
        Scene scene = new Scene(other, width, height);
        scene.getStylesheets()
                .add(ExplorerView.class.getResource("explorer.css").toExternalForm());
        for (int i = 0;
                i < 3;
                i++) { // the size of text is known only after the first, and of what follows it after the second
            other.applyCss();
            other.layout();
        }
        String name = (int) width + "x" + (int) height + "-" + look;
        Screenshots.save(scene, "probe-card-" + name);
        fits(other, name);
    }

    private static void fits(StackPane root, String name) {
        Bounds window = root.localToScene(root.getLayoutBounds());
        for (String id : List.of("#probe-close", "#probe-found")) {
            assertTrue(window.contains(bounds(root, id)), name + " " + id);
        }
        ScrollPane found = (ScrollPane) root.lookup("#probe-found");
        assertTrue(
                found.getContent().getLayoutBounds().getWidth()
                        <= found.getViewportBounds().getWidth() + 1,
                name + " is wider than its window");
        List<String> parts = List.of("#probe-title", "#probe-verdict", "#probe-strip", "#probe-scores", "#probe-chart");
        for (String one : parts) {
            for (String other : parts) {
                assertTrue(
                        one.equals(other) || !inner(root, one).intersects(inner(root, other)),
                        name + ": " + one + " lies over " + other);
            }
        }
        assertTrue(bounds(root, "#probe-chart").getHeight() > 100, name);
        List<Double> sides = root.lookupAll("#probe-strip .image-view").stream()
                .map(view -> ((ImageView) view).getFitWidth())
                .distinct()
                .toList();
        assertEquals(1, sides.size(), name + " " + sides);
    }

    private static Bounds bounds(StackPane root, String id) {
        Node node = root.lookup(id);
        return node.localToScene(node.getLayoutBounds());
    }

    /** Without the outermost pixel, which neighbours may share. */
    private static Bounds inner(StackPane root, String id) {
        Bounds all = bounds(root, id);
        return new BoundingBox(all.getMinX() + 1, all.getMinY() + 1, all.getWidth() - 2, all.getHeight() - 2);
    }

    @Test
    void itsTextsAreInTeluguAndCanBeReadOnLight(FxRobot robot) {
        robot.interact(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            state.dark().set(false);
            Typeface.apply(root.getScene(), state.language());
            state.language().set(Language.TELUGU);
        });
        show(robot, result(26.4, 17.9, Psnr.EQUAL, 31));
        Screenshots.save(root.getScene(), "probe-card-te-light");
        assertFalse(text(robot, "#probe-verdict-smriti").contains("remembers"));
        assertTrue(text(robot, "#probe-verdict-smriti").startsWith("hybrid "), text(robot, "#probe-verdict-smriti"));
        fits(root, "Telugu");
    }
}
