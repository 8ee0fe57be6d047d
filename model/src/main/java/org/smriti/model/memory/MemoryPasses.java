package org.smriti.model.memory;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import org.smriti.model.nn.Inspector;
import org.smriti.model.nn.Pass;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.tensor.Ops;

/** The passes of a network from where a memory stands: over its open frames and those that come after them, of all its clips at once. */
final class MemoryPasses {

    /** Most tokens·channels to a pass that advances a memory: intermediate results stay in memory until its end. */
    private static final long LARGEST = 1L << 20;

    private final GraphedNet net;
    private final NDManager manager;
    private final NetConfig config;
    private Inspector inspector = Inspector.NONE;

    /** Computes under that manager, and leaves nothing there. */
    MemoryPasses(GraphedNet net, NDManager manager) {
        this.net = net;
        this.manager = manager;
        config = net.config();
    }

    /** Lets an inspector watch from the next pass on, in place of the one before. */
    void inspect(Inspector next) {
        inspector = next;
    }

    /**
     * Adds frames that are seen, and advances the memory by whole chunks of them, several to a pass where nothing happens to the memory in
     * between. A pass that fails leaves the memory as it was before that pass.
     *
     * @param frames of B clips each
     */
    void observe(Memory memory, List<List<Memory.Committed>> frames) {
        int chunk = config.chunkFrames();
        int from = 0;
        while (memory.openFrames() + frames.size() - from >= chunk) {
            int whole = (memory.openFrames() + frames.size() - from) / chunk * chunk;
            int to = from + Math.min(whole, longest(memory)) - memory.openFrames();
            advance(memory, frames.subList(from, to));
            from = to;
        }
        frames.subList(from, frames.size()).forEach(memory::commit);
    }

    /** Most frames, of whole chunks, by which one pass advances a memory. */
    private int longest(Memory memory) {
        int chunk = config.chunkFrames();
        long size = (long) memory.clips() * chunk * config.tokens() * config.width();
        return memory.runsOn() ? (int) Math.max(1, LARGEST / size) * chunk : chunk;
    }

    private void advance(Memory memory, List<List<Memory.Committed>> added) {
        PassInputs inputs = new PassInputs(config, memory.clips(), memory.openFrames() + added.size());
        for (int clip = 0; clip < memory.clips(); clip++) {
            inputs.add(memory.open(), clip);
            inputs.add(added, clip);
        }
        try (NDManager scope = manager.newSubManager()) {
            memory.advance(added, net.carry(request(scope, memory, inputs)));
        }
    }

    /**
     * The clean frames that the network sees in noisy ones.
     *
     * @param scope that the result belongs to, and all that is computed on the way
     * @param wanted what is known of the frames of each of B clips
     * @param noisy their patches, frame after frame of the first clip, then those of the next
     * @param level their noise level τ
     * @return clean patches in the same layout
     */
    NDArray clean(NDManager scope, Memory memory, List<List<FrameCondition>> wanted, float[] noisy, float level) {
        int open = memory.openFrames();
        int count = wanted.getFirst().size();
        int values = noisy.length / (wanted.size() * count);
        PassInputs inputs = new PassInputs(config, memory.clips(), open + count);
        for (int clip = 0; clip < memory.clips(); clip++) {
            inputs.add(memory.open(), clip);
            for (int i = 0; i < count; i++) {
                inputs.add(
                        noisy,
                        (clip * count + i) * values,
                        level,
                        wanted.get(clip).get(i));
            }
        }
        NDArray frames = net.frames(request(scope, memory, inputs)); // (B, T, S, 3·p²)
        return Ops.slice(frames, 1, open, open + count).reshape(-1);
    }

    private GraphedNet.Request request(NDManager scope, Memory memory, PassInputs inputs) {
        return new GraphedNet.Request(
                inputs.frames(scope),
                inputs.conditions(scope, memory.odometries(inputs.first()), memory.frames() - memory.openFrames()),
                memory.carry(),
                new Pass(memory.reach().mask(), inspector));
    }
}
