package org.smriti.model.train.plan;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.smriti.model.diffusion.DiffusionForcing;
import org.smriti.model.diffusion.NoiseLevels;
import org.smriti.model.io.AtomicFiles;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.json.JsonFields;
import org.smriti.model.io.json.JsonValue;
import org.smriti.model.nn.config.NetConfigJson;
import org.smriti.model.nn.variant.Variant;

/** A run's plan as {@code training.json} in its folder: readable, and enough to go on with the run. */
public final class TrainingPlanJson {

    private static final String FILE = "training.json";
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private TrainingPlanJson() {}

    /** Whether a folder holds a run. */
    public static boolean isAt(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    /** Writes the plan into the run's folder. */
    public static void write(Path folder, TrainingPlan plan) throws IOException {
        byte[] text = (GSON.toJson(write(plan)) + "\n").getBytes(StandardCharsets.UTF_8);
        AtomicFiles.write(folder.resolve(FILE), text);
    }

    /**
     * Reads the plan of a run.
     *
     * @throws FileFormatException if the file is not a plan, in one line
     */
    public static TrainingPlan read(Path folder) throws IOException {
        return read(JsonFields.read(folder.resolve(FILE), "the plan of a training run"));
    }

    static JsonObject write(TrainingPlan plan) {
        JsonObject json = new JsonObject();
        json.addProperty("variant", plan.variant().label());
        json.addProperty("seed", plan.seed());
        json.add("budget", write(plan.budget()));
        JsonArray phases = new JsonArray();
        for (Curriculum.Phase phase : plan.curriculum().phases()) {
            JsonObject one = new JsonObject();
            one.addProperty("from", phase.from());
            JsonArray stages = new JsonArray();
            phase.stages().forEach(stage -> stages.add(StageText.format(stage)));
            one.add("stages", stages);
            phases.add(one);
        }
        json.add("curriculum", phases);
        json.add("forcing", GSON.toJsonTree(plan.forcing()));
        json.addProperty("causalProbability", plan.causalProbability());
        json.addProperty("ownFrames", plan.ownFrames().share());
        json.addProperty("ownLevel", plan.ownFrames().level());
        json.add("rates", GSON.toJsonTree(plan.rates()));
        json.add("net", NetConfigJson.write(plan.net()));
        return json;
    }

    private static TrainingPlan read(JsonFields plan) throws FileFormatException {
        return plan.make(() -> new TrainingPlan(
                plan.get("variant").made(Variant::named),
                NetConfigJson.read(plan.object("net")),
                curriculum(plan),
                forcing(plan.object("forcing")),
                plan.real("causalProbability"),
                ownFrames(plan),
                rates(plan.object("rates")),
                budget(plan.object("budget")),
                plan.whole("seed")));
    }

    private static OwnFramesPlan ownFrames(JsonFields plan) throws FileFormatException {
        double share = plan.has("ownFrames") ? plan.real("ownFrames") : 0; // plans from before there were any
        double level = plan.has("ownLevel") ? plan.real("ownLevel") : 0; // and from before they were marked
        return plan.make(() -> new OwnFramesPlan(share, level));
    }

    private static JsonObject write(Budget budget) {
        JsonObject json = new JsonObject();
        switch (budget) {
            case Budget.Steps(long steps) -> json.addProperty("steps", steps);
            case Budget.Minutes(double minutes) -> json.addProperty("minutes", minutes);
        }
        return json;
    }

    private static Curriculum curriculum(JsonFields plan) throws FileFormatException {
        List<Curriculum.Phase> phases = new ArrayList<>();
        for (JsonValue element : plan.list("curriculum")) {
            JsonFields phase = element.object();
            List<Stage> stages = new ArrayList<>();
            for (JsonValue stage : phase.list("stages")) {
                stages.add(stage.made(StageText::parse));
            }
            phases.add(phase.make(() -> new Curriculum.Phase(phase.whole("from"), stages)));
        }
        return new Curriculum(phases);
    }

    private static DiffusionForcing forcing(JsonFields forcing) throws FileFormatException {
        JsonFields levels = forcing.object("levels");
        NoiseLevels drawn = levels.make(() -> new NoiseLevels(
                levels.real("shift"),
                levels.real("spread"),
                levels.real("pure"),
                levels.has("floor")
                        ? levels.real("floor")
                        : NoiseLevels.STANDARD.floor())); // plans from before there was a floor
        return forcing.make(() -> new DiffusionForcing(
                drawn,
                forcing.real("prefixProbability"),
                forcing.real("shortestPrefix"),
                forcing.real("cleanProbability"),
                forcing.real("prefixNoise")));
    }

    private static Rates rates(JsonFields rates) throws FileFormatException {
        return rates.make(() -> new Rates(
                rates.real("muon"),
                rates.real("adam"),
                rates.integer("warmUp"),
                rates.real("decay"),
                rates.real("averaging")));
    }

    private static Budget budget(JsonFields budget) throws FileFormatException {
        return budget.make(() -> budget.has("steps")
                ? new Budget.Steps(budget.whole("steps"))
                : new Budget.Minutes(budget.real("minutes")));
    }
}
