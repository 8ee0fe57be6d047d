package org.smriti.app.cli.train;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.smriti.app.cli.options.UsageException;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.train.plan.Curriculum;
import org.smriti.model.train.plan.Presets;
import org.smriti.model.train.plan.StageText;
import org.smriti.model.train.plan.TrainingPlan;

class TrainingRoomTest {

    private static final TrainingRoom LAPTOP = new TrainingRoom("cpu", 16e9, 4e9, 4);

    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "room:1000:2:spin | takes about 37 GB of memory at once, and cpu has 16 GB",
                "room:60000:4:spin | of memory at once",
                "room:60:100000:spin | of memory at once",
                "room:60:2147483647:spin | of memory at once",
            })
    void aStageThatIsTooLargeIsRefusedWithWhatItTakes(String stage, String expected) {
        UsageException refusal =
                assertThrows(UsageException.class, () -> LAPTOP.require(with(stage), new PrintWriter(err)));

        assertTrue(refusal.getMessage().contains(expected), refusal.getMessage());
        assertTrue(refusal.getMessage().startsWith("the stage room:"), refusal.getMessage());
    }

    @Test
    void javasOwnMemoryCountsToo() {
        TrainingRoom small = new TrainingRoom("gpu0", 1e12, 0.2e9, 18);

        UsageException refusal = assertThrows(
                UsageException.class, () -> small.require(with("room:120:24:spin=2"), new PrintWriter(err)));

        assertTrue(refusal.getMessage().contains("of Java's memory"), refusal.getMessage());
    }

    @Test
    void framesThatNoArrayHoldsAreRefusedWhereverTheyAreTrainedOn() {
        UsageException refusal =
                assertThrows(UsageException.class, () -> TrainingRoom.requireRenderable(with("room:60000:4:spin")));

        assertTrue(refusal.getMessage().contains("for the frames of a batch"), refusal.getMessage());
        assertDoesNotThrow(() -> TrainingRoom.requireRenderable(with("room:1000:2:spin")));
    }

    @Test
    void whatFitsIsTrainedInSilence() {
        LAPTOP.require(with("room:80:3:spin=1,walk=3"), new PrintWriter(err));
        LAPTOP.require(Presets.TINY.plan(Variant.HYBRID, 1), new PrintWriter(err));

        assertEquals("", err.toString());
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    void noPresetIsRefusedButOneThatIsTooLargeIsToldOf(Variant variant) {
        TrainingRoom tiny = new TrainingRoom("cpu", 2e9, 4e9, 4);

        tiny.require(Presets.TINY.plan(variant, 1), new PrintWriter(err));
        LAPTOP.require(Presets.BASE.plan(variant, 1), new PrintWriter(err));

        assertEquals(2, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().lines().allMatch(line -> line.contains("cpu has")), err.toString());
    }

    private static TrainingPlan with(String stage) {
        TrainingPlan plan = Presets.TINY.plan(Variant.HYBRID, 1);
        return plan.with(plan.net(), Curriculum.of(StageText.parse(stage)));
    }
}
