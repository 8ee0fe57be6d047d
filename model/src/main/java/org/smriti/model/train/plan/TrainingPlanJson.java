package org.smriti.model.train.plan;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.smriti.model.diffusion.DiffusionForcing;
import org.smriti.model.diffusion.NoiseLevels;
import org.smriti.model.io.AtomicFiles;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.TextFiles;
import org.smriti.model.nn.NetConfigJson;
import org.smriti.model.nn.Variant;

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
        Path file = folder.resolve(FILE);
        try {
            return read(JsonParser.parseString(TextFiles.read(file)).getAsJsonObject());
        } catch (IllegalArgumentException e) {
            throw new FileFormatException(file, "plan", e.getMessage(), "the plan of a training run");
        } catch (JsonParseException
                | IllegalStateException
                | UnsupportedOperationException
                | ClassCastException
                | CharacterCodingException e) {
            throw new FileFormatException(file, "file", "something else", "the plan of a training run");
        }
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
        json.add("rates", GSON.toJsonTree(plan.rates()));
        json.add("net", NetConfigJson.write(plan.net()));
        return json;
    }

    static TrainingPlan read(JsonObject json) {
        List<Curriculum.Phase> phases = new ArrayList<>();
        for (JsonElement element : field(json, "curriculum").getAsJsonArray()) {
            JsonObject phase = element.getAsJsonObject();
            List<Stage> stages = field(phase, "stages").getAsJsonArray().asList().stream()
                    .map(stage -> StageText.parse(stage.getAsString()))
                    .toList();
            phases.add(new Curriculum.Phase(field(phase, "from").getAsLong(), stages));
        }
        return new TrainingPlan(
                Variant.named(field(json, "variant").getAsString()),
                NetConfigJson.read(field(json, "net").getAsJsonObject()),
                new Curriculum(phases),
                record(withFloor(field(json, "forcing").getAsJsonObject()), DiffusionForcing.class),
                field(json, "causalProbability").getAsDouble(),
                record(field(json, "rates"), Rates.class),
                budget(field(json, "budget").getAsJsonObject()),
                field(json, "seed").getAsLong());
    }

    private static JsonObject write(Budget budget) {
        JsonObject json = new JsonObject();
        switch (budget) {
            case Budget.Steps(long steps) -> json.addProperty("steps", steps);
            case Budget.Minutes(double minutes) -> json.addProperty("minutes", minutes);
        }
        return json;
    }

    private static Budget budget(JsonObject json) {
        return json.has("steps")
                ? new Budget.Steps(json.get("steps").getAsLong())
                : new Budget.Minutes(field(json, "minutes").getAsDouble());
    }

    /** Plans before there was a choice weigh errors as in velocity. */
    private static JsonObject withFloor(JsonObject forcing) {
        JsonObject levels = field(forcing, "levels").getAsJsonObject();
        if (!levels.has("floor")) {
            levels.addProperty("floor", NoiseLevels.STANDARD.floor());
        }
        return forcing;
    }

    private static <R extends Record> R record(JsonElement json, Class<R> type) {
        requireAll(json, type);
        try {
            return GSON.fromJson(json, type);
        } catch (RuntimeException e) {
            throw e.getCause() instanceof IllegalArgumentException refusal
                    ? refusal
                    : e; // Gson wraps what a record's constructor throws
        }
    }

    /** A field that is missing would otherwise silently be read as zero. */
    private static void requireAll(JsonElement json, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            JsonElement value = field(json.getAsJsonObject(), component.getName());
            if (component.getType().isRecord()) {
                requireAll(value, component.getType());
            }
        }
    }

    private static JsonElement field(JsonObject json, String name) {
        JsonElement element = json.get(name);
        if (element == null || element.isJsonNull()) {
            throw new IllegalArgumentException("\"" + name + "\" is missing");
        }
        return element;
    }
}
