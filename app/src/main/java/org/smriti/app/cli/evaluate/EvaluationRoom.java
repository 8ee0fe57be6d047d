package org.smriti.app.cli.evaluate;

import org.smriti.app.cli.options.Arguments;
import org.smriti.app.cli.options.ComparedModels;
import org.smriti.app.cli.options.UsageException;
import org.smriti.model.eval.EvalSpec;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.nn.cost.PassMemory;
import org.smriti.model.tensor.ComputeDevice;

/** Checks that episodes fit into memory, before any is rendered. */
final class EvaluationRoom {

    private EvaluationRoom() {}

    /**
     * Refuses episodes that would not, those that are run together.
     *
     * @throws UsageException with what they take and what there is
     */
    static void require(EvalSpec evalSpec, ComparedModels models, ComputeDevice place) {
        long clips = Math.min(evalSpec.atOnce(), evalSpec.episodes());
        int frames = evalSpec.split().length();
        NetConfig first = models.first().model().config();
        double frame = 3.0 * first.resolution() * first.resolution();
        // truth and predictions are bytes; what is shown becomes floats before a model sees it
        double heap = clips
                * frame
                * (frames
                        + evalSpec.split().generate()
                        + (double) Float.BYTES * evalSpec.split().context());
        double device = models.all().stream()
                .map(named -> named.model().config())
                .mapToDouble(net -> new PassMemory(net, clips, net.chunkFrames()).inference()
                        + new PassMemory(net, clips, frames).carried())
                .max()
                .orElseThrow();
        String what = clips + " episodes of " + frames + " frames together";
        Arguments.requireRoom(heap, Runtime.getRuntime().maxMemory(), what, "Java");
        Arguments.requireRoom(device, place.memory(), what, place.name());
    }
}
