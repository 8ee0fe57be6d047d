package org.smriti.model.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smriti.model.tensor.Ops;
import org.smriti.model.tensor.Weights;

/** Muon on the layers' matrices, AdamW on everything else, and the running average (EMA) of all parameters. */
final class Optimizer implements AutoCloseable {

    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.99f;
    private static final float EPSILON = 1e-8f;
    private static final float LARGEST_NORM = 1;

    private final Weights weights;
    private final NDManager manager;
    private final Map<String, NDArray> first = new LinkedHashMap<>();
    private final Map<String, NDArray> second = new LinkedHashMap<>();
    private final Map<String, NDArray> average = new LinkedHashMap<>();
    private final Map<String, List<String>> matricesByShape = new LinkedHashMap<>();

    Optimizer(Weights weights, NDManager parent) {
        this.weights = weights;
        manager = parent.newSubManager();
        weights.arrays().forEach((name, array) -> {
            first.put(name, manager.zeros(array.getShape()));
            NDArray copy = array.duplicate();
            copy.attach(manager);
            average.put(name, copy);
            if (isMatrix(name, array)) {
                matricesByShape
                        .computeIfAbsent(array.getShape().toString(), shape -> new ArrayList<>())
                        .add(name);
            } else {
                second.put(name, manager.zeros(array.getShape()));
            }
            array.setRequiresGradient(true);
        });
    }

    private static boolean isMatrix(String name, NDArray array) {
        return name.startsWith("layers.")
                && name.endsWith(".weight")
                && array.getShape().dimension() == 2;
    }

    /**
     * Takes one step along the gradients that a backward pass has left, and clears them.
     *
     * @param scope for what is computed on the way
     * @param step number of this step, from 0
     * @return the norm of all gradients before clipping
     */
    float step(NDManager scope, long step, float muonRate, float adamRate, float averaging) {
        Map<String, NDArray> gradients = new LinkedHashMap<>();
        NDList squares = new NDList();
        weights.arrays().forEach((name, array) -> {
            NDArray gradient = array.getGradient();
            gradient.attach(scope);
            gradients.put(name, gradient);
            squares.add(gradient.square().sum());
        });
        float norm = (float) Math.sqrt(squares.get(0)
                .getNDArrayInternal()
                .stack(squares.subNDList(1), 0)
                .sum()
                .getFloat());
        float scale = norm > LARGEST_NORM ? LARGEST_NORM / norm : 1;
        gradients.values().forEach(gradient -> gradient.muli(scale));

        matricesByShape.values().forEach(names -> stepMatrices(scope, names, gradients, muonRate));
        second.keySet().forEach(name -> stepAdam(scope, name, gradients.get(name), step, adamRate));
        average.forEach((name, mean) -> {
            NDArray current = Ops.lent(weights.arrays().get(name), scope);
            mean.muli(averaging).addi(current.mul(1 - averaging));
        });
        gradients.values().forEach(gradient -> gradient.muli(0));
        return norm;
    }

    private void stepMatrices(NDManager scope, List<String> names, Map<String, NDArray> gradients, float rate) {
        NDList mixed = new NDList();
        for (String name : names) {
            NDArray gradient = gradients.get(name);
            NDArray momentum = first.get(name);
            momentum.muli(Muon.MOMENTUM).addi(gradient);
            mixed.add(gradient.add(Ops.lent(momentum, scope).mul(Muon.MOMENTUM))); // Nesterov
        }
        NDArray update = Muon.update(mixed.get(0).getNDArrayInternal().stack(mixed.subNDList(1), 0))
                .mul(rate);
        for (int i = 0; i < names.size(); i++) {
            Ops.lent(weights.arrays().get(names.get(i)), scope).subi(Ops.at(update, 0, i));
        }
    }

    private void stepAdam(NDManager scope, String name, NDArray gradient, long step, float rate) {
        NDArray mean = first.get(name);
        NDArray variance = second.get(name);
        mean.muli(BETA1).addi(gradient.mul(1 - BETA1));
        variance.muli(BETA2).addi(gradient.square().muli(1 - BETA2));
        double correction1 = 1 - Math.pow(BETA1, step + 1);
        double correction2 = 1 - Math.pow(BETA2, step + 1);
        NDArray denominator =
                Ops.lent(variance, scope).div((float) correction2).sqrt().addi(EPSILON);
        NDArray update = Ops.lent(mean, scope).div(denominator).muli((float) (rate / correction1));
        Ops.lent(weights.arrays().get(name), scope).subi(update);
    }

    /** The running averages, by name. */
    Map<String, NDArray> average() {
        return average;
    }

    /** First moments (or momentum), by name. */
    Map<String, NDArray> first() {
        return first;
    }

    /** Second moments of what AdamW moves, by name. */
    Map<String, NDArray> second() {
        return second;
    }

    @Override
    public void close() {
        manager.close();
    }
}
