package org.smriti.model.train.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CurriculumTest {

    private static Stage stage(String world, int frames) {
        return new Stage(world, frames, 1, Map.of(ClipTask.SPIN, 1.0));
    }

    private static Curriculum.Phase phase(long from, Stage... stages) {
        return new Curriculum.Phase(from, List.of(stages));
    }

    private static final Curriculum GROWING =
            new Curriculum(List.of(phase(0, stage("room", 20)), phase(100, stage("room", 40), stage("maze-5x5", 30))));

    @Test
    void stagesOfAPhaseTakeTurns() {
        assertEquals(20, GROWING.stage(99).frames());
        assertEquals(40, GROWING.stage(100).frames());
        assertEquals("maze-5x5", GROWING.stage(101).world());
        assertEquals(2, GROWING.stages(100).size());
        assertEquals(List.of("room", "maze-5x5"), GROWING.worlds(100));
    }

    @Test
    void theLongestClipIsOneThatWasSeen() {
        assertEquals(20, GROWING.longest(0));
        assertEquals(20, GROWING.longest(100), "a hundred steps are those before the second phase");
        assertEquals(40, GROWING.longest(101));
    }

    @Test
    void aPhaseThatWouldNeverComeIsRefused() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new Curriculum(List.of(
                                phase(0, stage("room", 20)),
                                phase(500, stage("room", 20)),
                                phase(300, stage("room", 20)))))
                .getMessage();
        assertTrue(message.contains("300") && message.contains("500"), message);
        assertThrows(IllegalArgumentException.class, () -> new Curriculum(List.of(phase(5, stage("room", 20)))));
    }
}
