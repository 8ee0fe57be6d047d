package org.smriti.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Views read state, never the model's insides. */
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
                    BASE + ".runtime..",
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
                    BASE + ".runtime..",
                    BASE + ".view..",
                    BASE + ".cli..");

    @ArchTest
    static final ArchRule theRuntimeKnowsNoWindow = noClasses()
            .that()
            .resideInAPackage(BASE + ".runtime..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", BASE + ".view..", BASE + ".cli..");

    @ArchTest
    static final ArchRule nothingLeansOnTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + ".cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(BASE + ".cli..", "picocli..");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching(BASE + ".(**)").should().beFreeOfCycles();
}
