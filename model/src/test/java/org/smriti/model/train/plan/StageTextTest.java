package org.smriti.model.train.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageTextTest {

    @Test
    void aStageIsReadAsItIsWritten() {
        Stage stage = StageText.parse("room:60:8:spin=1,out-and-back=0.5,walk");

        assertEquals(
                new Stage("room", 60, 8, Map.of(ClipTask.SPIN, 1.0, ClipTask.OUT_AND_BACK, 0.5, ClipTask.WALK, 1.0)),
                stage);
        assertEquals("room:60:8:spin=1.0,out-and-back=0.5,walk=1.0", StageText.format(stage));
        assertEquals(stage, StageText.parse(StageText.format(stage)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "room:60:8 | expected world:frames:clips:task=share",
                "house:60:8:spin | no world is called \"house\"",
                "room:x:8:spin | 'x' in 'room:x:8:spin' is no whole number",
                "room:60:0:spin | one clip",
                "room:60:8:fly=1 | there are spin, retrace, out-and-back, walk",
                "room:60:8:spin=0 | the share of spin is 0.0, expected above 0",
                "room:60:8:spin=nan | no number",
                "room:60:8:spin=1,spin=2 | twice",
            })
    void whatIsNoStageIsRefusedInOneLine(String text, String expected) {
        String message = assertThrows(IllegalArgumentException.class, () -> StageText.parse(text))
                .getMessage();

        assertTrue(message.contains(expected) && !message.contains("\n"), message);
    }
}
