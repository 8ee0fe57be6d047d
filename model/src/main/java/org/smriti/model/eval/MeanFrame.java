package org.smriti.model.eval;

import java.util.Collections;
import java.util.List;

/** Predicts one picture for every frame: the mean of the frames shown. */
public record MeanFrame() implements Predictor {

    @Override
    public String name() {
        return "mean";
    }

    @Override
    public List<List<byte[]>> predict(List<EvalEpisode> episodes) {
        return episodes.stream()
                .map(episode -> Collections.nCopies(episode.length() - episode.context(), mean(episode.shown())))
                .toList();
    }

    private static byte[] mean(List<byte[]> frames) {
        byte[] mean = new byte[frames.getFirst().length];
        for (int i = 0; i < mean.length; i++) {
            int sum = 0;
            for (byte[] frame : frames) {
                sum += frame[i] & 0xff;
            }
            mean[i] = (byte) Math.round((float) sum / frames.size());
        }
        return mean;
    }
}
