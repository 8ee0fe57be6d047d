package org.smriti.model.nn.config;

import java.util.ArrayList;
import java.util.List;

/**
 * Sizes of a network: all that its weights must agree with.
 *
 * @param resolution pixels on a frame's side, R
 * @param patch pixels on a token's side, p; G = R/p
 * @param overlap pixels by which what a token draws reaches into each neighbour's patch, o; at most half a patch
 * @param bottleneck channels between a patch's pixels and the width
 * @param width channels of a token, d
 * @param heads heads of attention and of the scan; headDim P = d/heads
 * @param stateDim N, the length of B and C; even
 * @param mlpWidth hidden channels of the MLP
 * @param chunkFrames frames to a chunk, 5
 * @param convWidth taps of the causal convolution before the scan; 1 means none
 * @param actions that the agents of its world can choose from, A
 * @param fieldOfView horizontal angle of the camera, degrees
 * @param pose whether the pose conditions the network
 * @param layers the layers, first to last
 */
public record NetConfig(
        int resolution,
        int patch,
        int overlap,
        int bottleneck,
        int width,
        int heads,
        int stateDim,
        int mlpWidth,
        int chunkFrames,
        int convWidth,
        int actions,
        double fieldOfView,
        PoseMode pose,
        List<LayerConfig> layers) {

    /** No size is larger: what a file claims must not overflow, nor fill the memory before the weights are looked at. */
    private static final int LARGEST = 8_192;

    /** Actions at most: clips hold them in a byte. */
    private static final int MOST_ACTIONS = 100;

    /** Tokens of a chunk at most: attention keeps a mask of their square. */
    private static final int LONGEST_CHUNK = 2_048;

    /** Whether the network is told where the agent stands, or must infer it from the actions. */
    public enum PoseMode {
        ON,
        OFF
    }

    /**
     * Checks the sizes against each other.
     *
     * @throws IllegalArgumentException naming the first that does not fit
     */
    public NetConfig {
        layers = List.copyOf(layers);
        require(patch > 0 && resolution > 0 && resolution % patch == 0, "patch must divide the resolution");
        require(overlap >= 0 && 2 * overlap <= patch, "overlap must be at most half a patch");
        require(heads > 0 && width % heads == 0 && width / heads % 2 == 0, "width must be an even multiple of heads");
        require(stateDim > 0 && stateDim % 4 == 0, "stateDim must be a multiple of four");
        require(bottleneck > 0 && mlpWidth > 0 && chunkFrames > 0 && convWidth > 0, "sizes must be positive");
        require(
                resolution <= LARGEST
                        && width <= LARGEST
                        && mlpWidth <= LARGEST
                        && bottleneck <= LARGEST
                        && stateDim <= LARGEST
                        && chunkFrames <= LARGEST
                        && convWidth <= LARGEST,
                "sizes must be at most " + LARGEST);
        require(
                (long) chunkFrames * (resolution / patch) * (resolution / patch) <= LONGEST_CHUNK,
                "a chunk must have at most " + LONGEST_CHUNK + " tokens");
        require(actions > 0 && actions <= MOST_ACTIONS, "actions must be 1 to " + MOST_ACTIONS);
        require(fieldOfView > 0 && fieldOfView < 180, "fieldOfView must lie between 0 and 180 degrees");
        require(!layers.isEmpty(), "at least one layer is needed");
        int grid = resolution / patch;
        for (LayerConfig layer : layers) {
            layer.scan()
                    .ifPresent(block -> require(
                            block.height() > 0
                                    && block.width() > 0
                                    && grid % block.height() == 0
                                    && grid % block.width() == 0,
                            "block " + block.height() + "×" + block.width() + " must tile the grid of " + grid + "×"
                                    + grid));
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Tokens on a side of the grid, G. */
    public int grid() {
        return resolution / patch;
    }

    /** Tokens per frame, S = G². */
    public int tokens() {
        return grid() * grid();
    }

    /** Values of one token's pixels, 3·p². */
    public int patchValues() {
        return 3 * patch * patch;
    }

    /** Values of what one token draws, 3·(p + 2·o)². */
    public int drawnValues() {
        int side = patch + 2 * overlap;
        return 3 * side * side;
    }

    /** Channels of one head, P. */
    public int headDim() {
        return width / heads;
    }

    /** The kinds of branch that at least one layer has, in their order within a layer. */
    public List<LayerPart> parts() {
        List<LayerPart> parts = new ArrayList<>();
        if (layers.stream().anyMatch(layer -> layer.scan().isPresent())) {
            parts.add(LayerPart.SCAN);
        }
        if (layers.stream().anyMatch(layer -> layer.attention() != AttentionSpan.NONE)) {
            parts.add(LayerPart.ATTENTION);
        }
        parts.add(LayerPart.MLP);
        return parts;
    }

    /** The same network for agents with another number of actions. */
    public NetConfig withActions(int others) {
        return with(mlpWidth, others, pose, layers);
    }

    /** The same network, told of poses or not. */
    public NetConfig with(PoseMode other) {
        return with(mlpWidth, actions, other, layers);
    }

    /** The same network with other layers and MLP width. */
    public NetConfig with(List<LayerConfig> otherLayers, int otherMlpWidth) {
        return with(otherMlpWidth, actions, pose, otherLayers);
    }

    private NetConfig with(int mlp, int acts, PoseMode told, List<LayerConfig> made) {
        return new NetConfig(
                resolution,
                patch,
                overlap,
                bottleneck,
                width,
                heads,
                stateDim,
                mlp,
                chunkFrames,
                convWidth,
                acts,
                fieldOfView,
                told,
                made);
    }
}
