package org.smriti.app.view.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.smriti.app.probe.Probe;
import org.smriti.app.probe.ProbeFrame;
import org.smriti.app.probe.ProbeResult;
import org.smriti.app.probe.Script;
import org.smriti.app.session.tick.FramePrediction;
import org.smriti.app.session.tick.Provenance;
import org.smriti.model.eval.task.Split;
import org.smriti.model.world.Pose;
import org.smriti.model.world.sight.Age;
import org.smriti.model.world.sight.LastSeen;

class ProbeScoresTest {

    private static FramePrediction prediction(double psnr) {
        return new FramePrediction(new byte[3], Provenance.IMAGINED, psnr, psnr / 100, 1, 1);
    }

    private static ProbeFrame frame(int index, Provenance kept, int age, double older, double smriti) {
        return new ProbeFrame(
                index,
                kept,
                new Pose(1, 1, 0),
                new LastSeen(age, 0, older, 0),
                new byte[3],
                Map.of("Smriti", prediction(smriti), Probe.COPY, prediction(12), Probe.MEAN, prediction(15)));
    }

    @Test
    void aRowTellsWhatEachMadeOfAFrame() {
        ProbeResult result = new ProbeResult(
                Script.SPIN,
                new Split(2, 1),
                1,
                List.of("Smriti"),
                List.of(
                        frame(0, Provenance.OBSERVED, Age.NEVER, 0, 10),
                        frame(1, Provenance.OBSERVED, 1, 0, 25.5),
                        frame(2, Provenance.IMAGINED, 31, 1, 24)));

        assertEquals(
                "frame,kept,last seen,beyond the window,Smriti (hybrid) psnr,Smriti (hybrid) ssim,copy psnr,copy ssim,"
                        + "mean psnr,mean ssim\n"
                        + "0,observed,never,false,10.0,0.1,12.0,0.12,15.0,0.15\n"
                        + "1,observed,1,false,25.5,0.255,12.0,0.12,15.0,0.15\n"
                        + "2,imagined,31,true,24.0,0.24,12.0,0.12,15.0,0.15\n",
                ProbeScores.table(result, name -> name.equals("Smriti") ? "Smriti (hybrid)" : name)
                        .csv());
    }
}
