package org.smriti.app.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.smriti.model.io.FileFormatException;

/**
 * The tours of a folder.
 *
 * @param all tours that could be read, in the order of their files' names
 * @param refused a line for each file that is no tour
 */
public record Tours(List<Tour> all, List<String> refused) {

    /** No tours. */
    public static final Tours NONE = new Tours(List.of(), List.of());

    /** Those in a folder; none if there is no such folder. */
    public static Tours in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return NONE;
        }
        List<Tour> all = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(TourReader.ENDING))
                    .sorted()
                    .toList()) {
                try {
                    all.add(TourReader.read(file));
                } catch (FileFormatException e) {
                    refused.add(e.getMessage()); // the other tours are read nevertheless
                }
            }
        } catch (IOException e) {
            refused.add(folder + ": " + e.getMessage());
        }
        return new Tours(List.copyOf(all), List.copyOf(refused));
    }

    /** Those whose models are all among these, and can so be gone through. */
    public List<Tour> with(Collection<String> models) {
        return all.stream().filter(tour -> models.containsAll(tour.models())).toList();
    }
}
