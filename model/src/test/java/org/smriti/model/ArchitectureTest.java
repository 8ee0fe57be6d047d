package org.smriti.model;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import ai.djl.ndarray.NDArray;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.beans.XMLDecoder;
import java.io.ObjectInputStream;
import java.nio.Buffer;
import java.util.Arrays;
import org.smriti.model.world.Policy;

/** Which package may depend on which; a rule about an empty package passes. */
@AnalyzeClasses(packages = "org.smriti.model", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String BASE = "org.smriti.model";

    @ArchTest
    static final ArchRule ioStandsAlone = mayUse("io");

    @ArchTest
    static final ArchRule worldKnowsNothingOfTensors = mayUse("world", "io");

    @ArchTest
    static final ArchRule tensorKnowsOnlyFiles = mayUse("tensor", "io");

    @ArchTest
    static final ArchRule nnKnowsNothingOfWorlds = mayUse("nn", "tensor", "io");

    @ArchTest
    static final ArchRule diffusionBuildsOnNn = mayUse("diffusion", "nn", "tensor");

    @ArchTest
    static final ArchRule memoryBuildsOnDiffusion = mayUse("memory", "nn", "diffusion", "tensor", "io");

    @ArchTest
    static final ArchRule trainUsesTheModelAndTheWorld =
            mayUse("train", "eval", "memory", "nn", "diffusion", "tensor", "world", "io");

    @ArchTest
    static final ArchRule evalUsesMemoryAndTheWorld =
            mayUse("eval", "memory", "nn", "diffusion", "tensor", "world", "io");

    @ArchTest
    static final ArchRule worldAndFilesAreFreeOfDjl = noClasses()
            .that()
            .resideInAnyPackage(BASE + ".world..", BASE + ".io..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.djl..")
            .allowEmptyShould(true);

    /** So that the clip feeder runs on a minimal Java runtime. */
    @ArchTest
    static final ArchRule plansAndClipsNeedNoEngine = noClasses()
            .that()
            .resideInAnyPackage(BASE + ".train.plan..", BASE + ".train.clip..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ai.djl..", "org.slf4j..", BASE + ".tensor..", BASE + ".memory..", BASE + ".eval..");

    /** So that each walk is described in one place. */
    @ArchTest
    static final ArchRule clipsEpisodesAndRecordingsTakeTheirWalksFromTheCatalogue = noClasses()
            .that()
            .resideInAnyPackage(BASE + ".train..", BASE + ".eval..", BASE + ".world.recording..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.implement(Policy.class));

    /** Its native code prints a warning past every log level; {@code Ops.assign} does the same without one. */
    @ArchTest
    static final ArchRule theEnginesOwnSetIsLeftAlone = noClasses()
            .should()
            .callMethod(NDArray.class, "set", Buffer.class)
            .orShould()
            .callMethod(NDArray.class, "set", float[].class);

    @ArchTest
    static final ArchRule nothingDrawsOnAScreen = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.swing..", "javafx..", "org.jfree..", "org.smriti.app..");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching(BASE + ".(**)").should().beFreeOfCycles();

    /** Inside this module, a package and its subpackages may use themselves and the packages named, nothing else. */
    private static ArchRule mayUse(String name, String... others) {
        String[] allowed =
                Arrays.stream(others).map(other -> BASE + "." + other + "..").toArray(String[]::new);
        String self = BASE + "." + name + "..";
        return classes()
                .that()
                .resideInAPackage(self)
                .should()
                .onlyDependOnClassesThat(JavaClass.Predicates.resideOutsideOfPackage(BASE + "..")
                        .or(resideInAPackage(self))
                        .or(resideInAnyPackage(allowed)))
                .as(name + " may use only " + Arrays.toString(others) + " of this module")
                .allowEmptyShould(true);
    }

    /** Files hold data; deserialisation could create arbitrary objects. */
    @ArchTest
    static final ArchRule nothingIsDeserialised = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ObjectInputStream.class, XMLDecoder.class, ClassLoader.class);
}
