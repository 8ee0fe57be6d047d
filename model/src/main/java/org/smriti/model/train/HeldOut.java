package org.smriti.model.train;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.smriti.model.eval.score.Psnr;
import org.smriti.model.nn.ChunkMask;
import org.smriti.model.nn.Inspector;
import org.smriti.model.nn.Pass;
import org.smriti.model.nn.Patches;
import org.smriti.model.nn.WorldNet;
import org.smriti.model.train.clip.Batch;
import org.smriti.model.train.clip.ClipSource;
import org.smriti.model.train.clip.HeldOutClips;
import org.smriti.model.train.plan.ClipTask;
import org.smriti.model.train.plan.Stage;

/**
 * A quick look at recall while training: what a clip does not show of a world held out is predicted in a single pass. The full
 * measurement is {@code evaluate}'s.
 */
final class HeldOut {

    /**
     * What was found for one task.
     *
     * @param psnr mean over the predicted frames, dB
     * @param copyLast the same for repeating the last frame shown, dB
     * @param truth the predicted part of each clip as it is, one list of frames per clip
     * @param prediction as the network sees it
     */
    record Recall(double psnr, double copyLast, List<List<byte[]>> truth, List<List<byte[]>> prediction) {}

    private final ClipSource source;

    HeldOut(ClipSource source) {
        this.source = source;
    }

    /** Measures the recall of every task of a stage. */
    Map<ClipTask, Recall> look(WorldNet net, Stage stage, NDManager parent) {
        Map<ClipTask, Recall> found = new EnumMap<>(ClipTask.class);
        for (ClipTask task : stage.tasks()) {
            try (NDManager scope = parent.newSubManager()) {
                found.put(task, look(net, HeldOutClips.of(source, stage, task), scope));
            }
        }
        return found;
    }

    private static Recall look(WorldNet net, HeldOutClips clips, NDManager scope) {
        NoisyClips input = NoisyClips.of(clips.batch(), clips.levels(), HeldOutClips.NOISE_SEED, net.config(), scope);
        Pass pass = new Pass(ChunkMask.FRAME_CAUSAL, Inspector.NONE);
        float[] predicted = net.forward(input.noisy(), input.conditions(), net.emptyCarry(), pass)
                .frames()
                .toFloatArray();
        return recall(Patches.of(net.config()), clips, predicted);
    }

    private static Recall recall(Patches patches, HeldOutClips clips, float[] predicted) {
        Batch batch = clips.batch();
        double psnr = 0;
        double copyLast = 0;
        List<List<byte[]>> truths = new ArrayList<>();
        List<List<byte[]>> predictions = new ArrayList<>();
        for (int clip = 0; clip < batch.clips(); clip++) {
            List<byte[]> truth = new ArrayList<>();
            List<byte[]> prediction = new ArrayList<>();
            byte[] last = frame(batch, clip, clips.shown() - 1);
            for (int frame = clips.shown(); frame < batch.frames(); frame++) {
                truth.add(frame(batch, clip, frame));
                prediction.add(patches.join(predicted, batch.offset(clip, frame)));
                psnr += Psnr.of(prediction.getLast(), truth.getLast());
                copyLast += Psnr.of(last, truth.getLast());
            }
            truths.add(truth);
            predictions.add(prediction);
        }
        double count = (double) batch.clips() * (batch.frames() - clips.shown());
        return new Recall(psnr / count, copyLast / count, truths, predictions);
    }

    private static byte[] frame(Batch batch, int clip, int frame) {
        int from = batch.offset(clip, frame);
        return Arrays.copyOfRange(batch.rgb(), from, from + batch.frameBytes());
    }
}
