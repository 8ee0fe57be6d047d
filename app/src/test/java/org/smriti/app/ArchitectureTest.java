package org.smriti.app;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.beans.XMLDecoder;
import java.io.ObjectInputStream;
import javafx.scene.canvas.GraphicsContext;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.fx.FXGraphics2D;
import org.smriti.model.world.Policy;

/** Which package may depend on which; views may read the state, but not the models. */
@AnalyzeClasses(packages = "org.smriti.app", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String BASE = "org.smriti.app";

    @ArchTest
    static final ArchRule viewsNeverTouchTensorsOrTheRuntime = noClasses()
            .that()
            .resideInAPackage(BASE + ".view..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "ai.djl..",
                    "org.smriti.model.tensor..",
                    "org.smriti.model.nn..",
                    "org.smriti.model.diffusion..",
                    "org.smriti.model.memory..",
                    "org.smriti.model.train..",
                    BASE + ".live..",
                    BASE + ".cli..");

    @ArchTest
    static final ArchRule stateHoldsPropertiesOnly = noClasses()
            .that()
            .resideInAPackage(BASE + ".state..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "ai.djl..",
                    "javafx.scene..",
                    "javafx.stage..",
                    BASE + ".live..",
                    BASE + ".view..",
                    BASE + ".cli..");

    @ArchTest
    static final ArchRule whatIsLiveKnowsNoWindow = noClasses()
            .that()
            .resideInAPackage(BASE + ".live..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", BASE + ".view..", BASE + ".cli..");

    /** So that each walk is described in one place. */
    @ArchTest
    static final ArchRule probesTakeTheirWalksFromTheCatalogue = noClasses()
            .that()
            .resideInAPackage(BASE + ".probe..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.implement(Policy.class));

    @ArchTest
    static final ArchRule readingVideosNeedsNoWindow = noClasses()
            .that()
            .resideInAPackage(BASE + ".video..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javafx..",
                    "ai.djl..",
                    BASE + ".export..",
                    BASE + ".live..",
                    BASE + ".state..",
                    BASE + ".view..",
                    BASE + ".cli..");

    @ArchTest
    static final ArchRule nothingLeansOnTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + ".cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(BASE + ".cli..", "picocli..");

    /** JavaFX lays out a canvas's own text on its render thread; {@code view.paint.CanvasText} says what that does. */
    @ArchTest
    static final ArchRule noTextReachesTheRenderThread = noClasses()
            .should()
            .callMethodWhere(target(owner(type(GraphicsContext.class))).and(target(nameMatching("(fill|stroke)Text"))));

    @ArchTest
    static final ArchRule chartsReachACanvasThroughTheirPaintAlone = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + ".view.paint")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(FXGraphics2D.class)
            .orShould()
            .callConstructor(ChartViewer.class)
            .orShould()
            .callConstructor(ChartViewer.class, JFreeChart.class)
            .orShould()
            .callConstructor(ChartViewer.class, JFreeChart.class, boolean.class)
            .orShould()
            .callConstructor(ChartCanvas.class, JFreeChart.class);

    /** Files hold data; deserialisation could create arbitrary objects. */
    @ArchTest
    static final ArchRule nothingIsDeserialised = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ObjectInputStream.class, XMLDecoder.class, ClassLoader.class);

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching(BASE + ".(**)").should().beFreeOfCycles();
}
