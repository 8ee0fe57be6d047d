package org.smriti.model.tensor;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A computation on arrays that the engine runs in one call. It is captured once, by doing it and writing down, as TorchScript, each
 * operation done; from then on no operation costs a call from Java, which for small arrays is most of the time.
 *
 * <p>It computes bit for bit what was captured, on other inputs of the same shapes. Nothing in it has a gradient.
 */
public final class Graph implements AutoCloseable {

    private final NDManager manager; // of the module and the constants
    private final PtSymbolBlock module;
    private final IValue constants; // kept as long as the graph

    private Graph(NDManager manager, PtSymbolBlock module, IValue constants) {
        this.manager = manager;
        this.module = module;
        this.constants = constants;
        manager.attachInternal("constants", constants);
    }

    /**
     * Captures a computation by running it.
     *
     * @param parent whose device it runs on; the graph ends with it
     * @param inputs an example of what it will be run on; any other array that it uses is a constant of the graph, kept without a copy
     * @param computation made of the operations of {@link CapturedArray} and {@link Ops}; it must not read values
     * @throws UnsupportedOperationException if there is another operation in it, or it reads values
     */
    public static Graph capture(NDManager parent, NDList inputs, UnaryOperator<NDList> computation) {
        NDManager manager = parent.newSubManager();
        try (NDManager scope = parent.newSubManager()) { // intermediate results end with it
            GraphCapture capture = new GraphCapture();
            NDList outputs = computation.apply(inputs.stream()
                    .map(input -> capture.input(Ops.lent(input, scope)))
                    .collect(NDList::new, NDList::add, NDList::addAll));
            PtSymbolBlock module = JniUtils.loadModule(
                    (PtNDManager) manager, TorchScript.archive(capture.source(outputs)), true, false);
            return new Graph(manager, module, IValue.listFrom(capture.constants()));
        } catch (IOException e) {
            manager.close();
            throw new UncheckedIOException(e); // nothing is read but memory
        } catch (RuntimeException e) {
            manager.close();
            throw e;
        }
    }

    /**
     * Runs it.
     *
     * @param inputs of the shapes and types it was captured with, in the same order
     * @return what the computation returned, under the manager of the first input
     */
    public NDList run(NDList inputs) {
        IValue[] given = Stream.concat(
                        Stream.of(constants), inputs.stream().map(array -> IValue.from((PtNDArray) array)))
                .toArray(IValue[]::new);
        JniUtils.setGraphExecutorOptimize(false); // of this thread: optimising takes seconds and gained nothing
        try (IValue result = IValueUtils.runMethod(module, "forward", given)) {
            return result.toNDList((PtNDManager) inputs.getFirst().getManager());
        } finally {
            Stream.of(given).skip(1).forEach(IValue::close);
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
