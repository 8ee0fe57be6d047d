package org.smriti.app.video;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.smriti.model.world.episode.Frames;

/** Collects frames, up to a number that is known to fit into memory. */
final class Collector implements FrameSink {

    private final VideoInfo info;
    private final Sampling sampling;
    private final List<byte[]> collected = new ArrayList<>();

    /**
     * Begins.
     *
     * @throws NeedsRangeException if it is known already that there are too many
     */
    Collector(VideoInfo info, Sampling sampling) throws NeedsRangeException {
        this.info = info;
        this.sampling = sampling;
        OptionalLong frames = info.frames(sampling);
        if (frames.orElse(0) > sampling.mostFrames()) {
            throw new NeedsRangeException(info, sampling, frames);
        }
    }

    @Override
    public void add(byte[] rgb) throws NeedsRangeException {
        if (collected.size() == sampling.mostFrames()) {
            throw new NeedsRangeException(info, sampling, OptionalLong.empty());
        }
        collected.add(rgb);
    }

    /** All of them. */
    Frames frames() {
        byte[] all = new byte[collected.size() * sampling.bytesPerFrame()];
        for (int i = 0; i < collected.size(); i++) {
            System.arraycopy(collected.get(i), 0, all, i * sampling.bytesPerFrame(), sampling.bytesPerFrame());
        }
        return new Frames(sampling.side(), all);
    }
}
