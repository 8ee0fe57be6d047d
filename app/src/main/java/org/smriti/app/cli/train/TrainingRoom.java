package org.smriti.app.cli.train;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.smriti.app.cli.options.Arguments;
import org.smriti.app.cli.options.UsageException;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.tensor.ComputeDevice;
import org.smriti.model.train.TrainingMemory;
import org.smriti.model.train.plan.Presets;
import org.smriti.model.train.plan.Stage;
import org.smriti.model.train.plan.StageText;
import org.smriti.model.train.plan.TrainingPlan;

/**
 * Checks that a plan's stages fit into memory, before a run writes anything.
 *
 * @param device name of the device that trains
 * @param deviceBytes of its memory
 * @param heapBytes that Java may use
 * @param batches of clips rendered ahead
 */
record TrainingRoom(String device, double deviceBytes, double heapBytes, int batches) {

    /** The memory of this process. */
    static TrainingRoom on(ComputeDevice where, int batches) {
        return new TrainingRoom(
                where.name(), where.memory(), Runtime.getRuntime().maxMemory(), batches);
    }

    /**
     * Refuses a plan with a stage that is too large; about a preset's own stages, which may be made for larger machines, it only warns.
     *
     * @throws UsageException with what the stage takes and what there is
     */
    void require(TrainingPlan plan, PrintWriter err) {
        List<Stage> asked = plan.curriculum().stages();
        List<Stage> presets = ofPresets(plan.variant(), plan.net(), asked);
        for (Stage stage : asked) {
            Optional<String> lack = presets.contains(stage) ? Optional.empty() : lack(plan, stage);
            if (lack.isPresent()) {
                throw new UsageException(lack.get() + "; fewer frames or clips take less");
            }
        }
        presets.stream()
                .flatMap(stage -> lack(plan, stage).stream())
                .findFirst()
                .ifPresent(lack -> {
                    err.println("smriti: " + lack + "; it may end for want of memory");
                    err.flush();
                });
    }

    /**
     * Refuses a plan whose clips are too large for an array, so that they cannot be rendered for any trainer.
     *
     * @throws UsageException naming the stage
     */
    static void requireRenderable(TrainingPlan plan) {
        plan.curriculum()
                .stages()
                .forEach(stage -> tooLong(stage, TrainingMemory.of(plan.net(), stage, 1))
                        .ifPresent(why -> {
                            throw new UsageException(why);
                        }));
    }

    /** Those of the stages that belong to a preset of this network. */
    private static List<Stage> ofPresets(Variant variant, NetConfig net, List<Stage> stages) {
        return Presets.all().stream()
                .filter(preset -> preset.curriculum().stages().stream().anyMatch(stages::contains))
                .filter(preset -> variant.of(preset.hybrid()).equals(net))
                .flatMap(preset -> preset.curriculum().stages().stream())
                .filter(stages::contains)
                .distinct()
                .toList();
    }

    private Optional<String> lack(TrainingPlan plan, Stage stage) {
        TrainingMemory needed = TrainingMemory.of(plan.net(), stage, batches);
        if (needed.device() > deviceBytes) {
            return Optional.of(takes(stage, needed.device()) + " of memory at once, and " + device + " has "
                    + Arguments.gigabytes(deviceBytes));
        }
        if (needed.heap() > heapBytes) {
            return Optional.of(takes(stage, needed.heap()) + " of Java's memory for its clips, which is "
                    + Arguments.gigabytes(heapBytes) + " here (SMRITI_JAVA_OPTS=-Xmx… sets it)");
        }
        return tooLong(stage, needed);
    }

    private static Optional<String> tooLong(Stage stage, TrainingMemory needed) {
        return needed.isAddressable()
                ? Optional.empty()
                : Optional.of(takes(stage, needed.frameValues()) + " for the frames of a batch, more than the "
                        + Arguments.gigabytes(Integer.MAX_VALUE) + " that can be one");
    }

    private static String takes(Stage stage, double bytes) {
        return "the stage " + StageText.format(stage) + " takes about " + Arguments.gigabytes(bytes);
    }
}
