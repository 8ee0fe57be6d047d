package org.smriti.app.cli.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.smriti.app.assets.Assets;
import org.smriti.app.assets.ShippedModel;
import org.smriti.app.cli.options.Arguments;
import org.smriti.app.cli.options.UsageException;
import org.smriti.app.live.models.ModelRegistry;
import org.smriti.app.live.models.ModelRegistry.Candidate;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.world.World;
import picocli.CommandLine.Option;

/** The options that choose the model that is probed, and one to compare with. */
final class ProbeModels {

    @Option(
            names = "--variant",
            paramLabel = "V",
            defaultValue = "hybrid",
            description = "Of the shipped models that know the world: hybrid, window, mamba, mamba-window or causal."
                    + " Default: ${DEFAULT-VALUE}.")
    private String variant;

    @Option(names = "--model", paramLabel = "DIR", description = "Another model's folder, instead of a shipped one.")
    private Optional<Path> model = Optional.empty();

    @Option(names = "--rival", paramLabel = "DIR", description = "Folder of a second model that does the same.")
    private Optional<Path> rival = Optional.empty();

    /** The folders, the model that is probed first; of the shipped ones one that knows the world, if there is any. */
    List<Path> folders(World world) throws IOException {
        List<Path> folders = new ArrayList<>(List.of(model.isPresent() ? model.get() : shipped(world)));
        rival.ifPresent(folders::add);
        return folders;
    }

    private Path shipped(World world) throws IOException {
        String name = Arguments.resolve(variant, Variant::named).label();
        Assets assets = Assets.find();
        List<Candidate> suitable = new ModelRegistry(assets)
                .suitable(net -> net.actions() == world.actions().size());
        Path folder = assets.folder().resolve("models").resolve(name);
        Optional<Path> other = suitable.stream()
                .filter(like -> like.variant().equals(name))
                .map(Candidate::folder)
                .findFirst();
        if (suitable.stream().noneMatch(like -> like.folder().equals(folder)) && other.isPresent()) {
            return other.get();
        }
        if (Files.isDirectory(folder)) {
            return folder;
        }
        String there = assets.models().stream().map(ShippedModel::name).collect(Collectors.joining(", "));
        throw new UsageException("no model '" + name + "' came with this Smriti ("
                + (there.isEmpty() ? "none did" : "there is " + there) + "); name a folder with --model");
    }
}
