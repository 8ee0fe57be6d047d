package org.smriti.model.train;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.smriti.model.eval.Psnr;
import org.smriti.model.nn.ChunkMask;
import org.smriti.model.nn.Inspector;
import org.smriti.model.nn.Pass;
import org.smriti.model.nn.Patches;
import org.smriti.model.nn.WorldNet;
import org.smriti.model.world.Seeds;

/**
 * A quick look at recall while training: on worlds held out, the first part of a clip is shown clean and the rest is
 * predicted from pure noise in a single pass. The full measurement is {@code evaluate}'s.
 */
final class HeldOut {

    /** Share of the clip that is shown. */
    private static final double SHOWN = 0.6;

    private static final int NOISE_SEED = 17;

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
    private final int worlds;

    HeldOut(ClipSource source, int worlds) {
        this.source = source;
        this.worlds = worlds;
    }

    /** Looks at every task of a stage. */
    Map<ClipTask, Recall> look(WorldNet net, Stage stage, NDManager parent) {
        Map<ClipTask, Recall> found = new EnumMap<>(ClipTask.class);
        for (ClipTask task : stage.mixture().keySet()) {
            try (NDManager scope = parent.newSubManager()) {
                found.put(task, look(net, stage, task, scope));
            }
        }
        return found;
    }

    private Recall look(WorldNet net, Stage stage, ClipTask task, NDManager scope) {
        int frames = stage.frames();
        int shown = (int) (frames * SHOWN);
        Stage only = new Stage(stage.world(), frames, 1, Map.of(task, 1.0));
        List<Clip> clips = new ArrayList<>();
        for (int i = 0; i < worlds; i++) {
            clips.add(source.clip(only, Seeds.heldOut(i), i));
        }
        float[] noise = new float[worlds * frames];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = i % frames < shown ? 0 : 1;
        }
        Batch batch = Batch.of(clips);
        NoisyClips input = NoisyClips.of(batch, noise, NOISE_SEED, net.config(), scope);
        Pass pass = new Pass(ChunkMask.FRAME_CAUSAL, Inspector.NONE);
        float[] predicted = net.forward(input.noisy(), input.conditions(), net.emptyCarry(), pass)
                .frames()
                .toFloatArray();
        return recall(Patches.of(net.config()), batch, predicted, shown);
    }

    private static Recall recall(Patches patches, Batch batch, float[] predicted, int shown) {
        double psnr = 0;
        double copyLast = 0;
        List<List<byte[]>> truths = new ArrayList<>();
        List<List<byte[]>> predictions = new ArrayList<>();
        for (int clip = 0; clip < batch.clips(); clip++) {
            List<byte[]> truth = new ArrayList<>();
            List<byte[]> prediction = new ArrayList<>();
            int start = clip * batch.frames() * patches.values();
            byte[] last = patches.join(batch.patches(), start + (shown - 1) * patches.values());
            for (int frame = shown; frame < batch.frames(); frame++) {
                truth.add(patches.join(batch.patches(), start + frame * patches.values()));
                prediction.add(patches.join(predicted, start + frame * patches.values()));
                psnr += Psnr.of(prediction.getLast(), truth.getLast());
                copyLast += Psnr.of(last, truth.getLast());
            }
            truths.add(truth);
            predictions.add(prediction);
        }
        double count = (double) batch.clips() * (batch.frames() - shown);
        return new Recall(psnr / count, copyLast / count, truths, predictions);
    }
}
