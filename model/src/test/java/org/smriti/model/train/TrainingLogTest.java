package org.smriti.model.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.model.train.plan.ClipTask;
import org.smriti.model.train.plan.StageText;

class TrainingLogTest {

    private static final String HEADER = "step,seconds,loss,stage,task,psnr,copyLast";

    @TempDir
    Path folder;

    @Test
    void aResumedLogForgetsLaterStepsAndTornLines() throws IOException {
        Path file = folder.resolve("log.csv");
        String first = "10,20,1.2500,room-60,spin,13.50,14.00";
        Files.write(file, List.of(HEADER, first, "30,60,0.5000,room-60,spin,15.00,14.00", "40,80,0.4"));

        new TrainingLog(file, 20);

        assertEquals(List.of(HEADER, first), Files.readAllLines(file));
    }

    @Test
    void eachTaskGetsALine() throws IOException {
        Path file = folder.resolve("log.csv");
        TrainingLog log = new TrainingLog(file, 0);
        HeldOut.Recall recall = new HeldOut.Recall(16.5, 14.25, List.of(), List.of());

        log.write(5, 9.6, 0.5, StageText.parse("room:60:8:spin"), Map.of(ClipTask.SPIN, recall));

        assertEquals(List.of(HEADER, "5,10,0.5000,room-60,spin,16.50,14.25"), Files.readAllLines(file));
    }
}
