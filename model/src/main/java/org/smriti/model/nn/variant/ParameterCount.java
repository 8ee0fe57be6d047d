package org.smriti.model.nn.variant;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import org.smriti.model.nn.WorldNet;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.tensor.Weights;

/** Counts the parameters of a configuration by building it once. */
final class ParameterCount {

    private ParameterCount() {}

    static long of(NetConfig config) {
        try (NDManager manager = NDManager.newBaseManager(Device.cpu());
                Weights weights = Weights.under(manager)) {
            new WorldNet(weights.fresh(0), manager, config);
            return weights.count();
        }
    }
}
