package org.smriti.model.memory;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.smriti.model.nn.ChunkMask;
import org.smriti.model.nn.Conditions;
import org.smriti.model.nn.Inspector;
import org.smriti.model.nn.LayerCarry;
import org.smriti.model.nn.Pass;
import org.smriti.model.nn.WorldNet;
import org.smriti.model.nn.config.AttentionSpan;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.tensor.Graph;

/**
 * A network at play, whose passes are of a few kinds that recur: each kind is captured as a {@link Graph} when it comes for the second
 * time. A pass with an inspector runs operation by operation, and so does every pass of a network that attends to all it has seen, since no
 * two of these have the same shape.
 */
public final class GraphedNet {

    /** What a pass is run for: its graph leaves out what only the other purpose would need. */
    private enum Purpose {
        FRAMES,
        CARRY
    }

    /**
     * What makes two passes the same computation.
     *
     * @param purpose what they are run for
     * @param mask what frames see of their own chunk
     * @param shapes of all inputs, with the gaps where a layer is given nothing
     */
    private record Kind(Purpose purpose, ChunkMask mask, List<Optional<Shape>> shapes) {}

    /**
     * A pass to be run.
     *
     * @param frames (B, T, S, 3·p²) noisy frames as patches, from the first of a chunk on
     * @param conditions of the same frames
     * @param carry what each layer kept of the frames before
     */
    public record Request(NDArray frames, Conditions conditions, List<LayerCarry> carry, Pass pass) {

        private Kind kind(Purpose purpose) {
            Stream<Optional<NDArray>> arrays =
                    Stream.concat(Stream.of(Optional.of(frames)), carry.stream().flatMap(LayerCarry::slots));
            return new Kind(
                    purpose,
                    pass.mask(),
                    arrays.map(array -> array.map(NDArray::getShape)).toList());
        }

        private NDList inputs() {
            NDList inputs = new NDList(frames, conditions.noise(), conditions.action(), conditions.place());
            carry.stream().flatMap(LayerCarry::arrays).forEach(inputs::add);
            return inputs;
        }

        /** The same pass over other arrays, in the order of {@link #inputs}. */
        private Request over(NDList inputs) {
            Iterator<NDArray> arrays = inputs.iterator();
            return new Request(
                    arrays.next(),
                    new Conditions(arrays.next(), arrays.next(), arrays.next()),
                    carry.stream().map(layer -> layer.filledFrom(arrays)).toList(),
                    pass);
        }
    }

    private final WorldNet net;
    private final NDManager manager;
    private final boolean growing;
    private final Set<Kind> seen = new HashSet<>();
    private final Map<Kind, Graph> graphs = new HashMap<>();
    private List<LayerCarry> handedOn = List.of(); // which arrays a pass hands on; read for its gaps alone

    /** Captures under that manager: the graphs end with it. */
    public GraphedNet(WorldNet net, NDManager manager) {
        this.net = net;
        this.manager = manager;
        growing = net.config().layers().stream().anyMatch(layer -> layer.attention() == AttentionSpan.FULL);
    }

    /** Sizes of the network. */
    public NetConfig config() {
        return net.config();
    }

    /** What a network that has seen nothing carries. */
    public List<LayerCarry> emptyCarry() {
        return net.emptyCarry();
    }

    /** The clean frames of a pass, (B, T, S, 3·p²), under the manager of its noisy ones. */
    public NDArray frames(Request request) {
        return graph(Purpose.FRAMES, request)
                .map(graph -> graph.run(request.inputs()).singletonOrThrow())
                .orElseGet(() -> plainly(request).frames());
    }

    /** What each layer hands on after a pass of whole chunks, under the same manager. */
    public List<LayerCarry> carry(Request request) {
        return graph(Purpose.CARRY, request)
                .map(graph -> {
                    Iterator<NDArray> arrays = graph.run(request.inputs()).iterator();
                    return handedOn.stream()
                            .map(layer -> layer.filledFrom(arrays))
                            .toList();
                })
                .orElseGet(() -> plainly(request).carry());
    }

    /** Kinds of passes that are captured by now. */
    int captured() {
        return graphs.size();
    }

    private WorldNet.Output plainly(Request request) {
        return net.forward(request.frames(), request.conditions(), request.carry(), request.pass());
    }

    private Optional<Graph> graph(Purpose purpose, Request request) {
        if (growing || request.pass().inspector() != Inspector.NONE) {
            return Optional.empty();
        }
        Kind kind = request.kind(purpose);
        if (seen.add(kind)) {
            return Optional.empty();
        }
        return Optional.of(graphs.computeIfAbsent(
                kind, _ -> Graph.capture(manager, request.inputs(), inputs -> outputs(purpose, request.over(inputs)))));
    }

    private NDList outputs(Purpose purpose, Request request) {
        WorldNet.Output output = plainly(request);
        handedOn = List.copyOf(output.carry());
        return switch (purpose) {
            case FRAMES -> new NDList(output.frames());
            case CARRY ->
                output.carry().stream().flatMap(LayerCarry::arrays).collect(NDList::new, NDList::add, NDList::addAll);
        };
    }
}
