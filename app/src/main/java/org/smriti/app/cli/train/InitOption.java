package org.smriti.app.cli.train;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.smriti.app.cli.options.UsageException;
import org.smriti.model.nn.WorldNet;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.tensor.ComputeDevice;
import org.smriti.model.tensor.Weights;
import org.smriti.model.train.Trainer;
import picocli.CommandLine.Option;

/** The option that names a model to begin with. */
final class InitOption {

    @Option(
            names = "--init",
            paramLabel = "DIR",
            description = "Begin a new run with the weights of this model; it may know other actions.")
    private Optional<Path> init = Optional.empty();

    boolean isGiven() {
        return init.isPresent();
    }

    /** What to begin with: the model's weights, or fresh ones. */
    Trainer.Start start(NetConfig net) throws IOException {
        return init.isPresent() ? Trainer.Start.from(init.get()).withActions(net.actions()) : Trainer.Start.FRESH;
    }

    /**
     * Refuses weights that do not fit a network, before something that takes long.
     *
     * @throws UsageException if they do not
     */
    void requireFitting(NetConfig net, ComputeDevice where) throws IOException {
        if (init.isEmpty()) {
            return;
        }
        Trainer.Start start = start(net);
        try (NDManager manager = where.newManager();
                Weights weights = Weights.under(manager)) {
            fitting(() -> new WorldNet(weights.loaded(start.weights(), DataType.FLOAT32), manager, net));
        }
    }

    /** Makes something of the weights. */
    @FunctionalInterface
    interface Maker<T> {
        T make() throws IOException;
    }

    /** Makes something of the weights; that they do not fit is a person's mistake. */
    <T> T fitting(Maker<T> maker) throws IOException {
        try {
            return maker.make();
        } catch (IllegalArgumentException e) {
            if (init.isEmpty()) {
                throw e;
            }
            throw new UsageException("the weights of --init do not fit: " + e.getMessage());
        }
    }
}
