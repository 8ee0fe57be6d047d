package org.smriti.app.cli;

import ai.djl.engine.Engine;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.smriti.app.assets.AppVersion;
import org.smriti.app.assets.Assets;
import org.smriti.app.assets.ShippedModel;
import org.smriti.model.tensor.ComputeDevice;
import org.smriti.model.tensor.Devices;
import org.smriti.model.tensor.PrecisionChoice;
import org.smriti.model.tensor.PrecisionProbe;

/** What {@code info} tells; the names of its fields are those in the JSON, which other programs read. */
record InfoReport(
        String version,
        Runtime java,
        EngineFound engine,
        List<DeviceFound> devices,
        Precision precision,
        List<ModelFound> models) {

    record Runtime(String version, String vendor) {}

    record EngineFound(String name, String version) {}

    record DeviceFound(String name, String description) {}

    /** Rates in 10⁹ operations a second. */
    record Precision(String device, String chosen, double fp32, double fp16, String why) {}

    record ModelFound(String name, String folder, long bytes) {}

    /** Asks the engine, measures the precisions, and looks for models. */
    static InfoReport gather(Assets assets) throws IOException {
        Engine engine = Engine.getInstance();
        List<DeviceFound> devices = Devices.list().stream()
                .map(device -> new DeviceFound(device.name(), device.description()))
                .toList();
        ComputeDevice best = Devices.pick("auto");
        PrecisionChoice choice = PrecisionProbe.run(best, PrecisionProbe.ONE_CHUNK);
        List<ModelFound> models = new ArrayList<>();
        for (ShippedModel model : assets.models()) {
            models.add(new ModelFound(model.name(), model.path().toString(), model.weightBytes()));
        }
        return new InfoReport(
                AppVersion.number(),
                new Runtime(System.getProperty("java.version"), System.getProperty("java.vendor")),
                new EngineFound(engine.getEngineName(), engine.getVersion()),
                devices,
                new Precision(best.name(), choice.label(), choice.fp32Gflops(), choice.fp16Gflops(), choice.why()),
                models);
    }

    void printTo(PrintWriter out) {
        out.printf(Locale.ROOT, "Smriti     %s%n", version);
        out.printf(Locale.ROOT, "Java       %s (%s)%n", java.version(), java.vendor());
        out.printf(Locale.ROOT, "Engine     %s %s%n", engine.name(), engine.version());
        for (DeviceFound device : devices) {
            out.printf(Locale.ROOT, "Device     %s (%s)%n", device.name(), device.description());
        }
        out.printf(Locale.ROOT, "Precision  %s on %s: %s%n", precision.chosen(), precision.device(), precision.why());
        if (models.isEmpty()) {
            out.println("Models     none found");
        }
        for (ModelFound model : models) {
            out.printf(Locale.ROOT, "Model      %s (%.1f MB)%n", model.name(), model.bytes() / 1e6);
        }
        out.flush();
    }
}
