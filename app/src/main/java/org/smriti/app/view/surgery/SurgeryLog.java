package org.smriti.app.view.surgery;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.smriti.app.session.Surgery;
import org.smriti.app.text.Texts;

/** Tells what was done to a memory, in order; the same done to several layers in a row is told at once. */
final class SurgeryLog {

    private final Texts texts;

    SurgeryLog(Texts texts) {
        this.texts = texts;
    }

    /**
     * An entry for each operation or row of operations.
     *
     * @param layers of the model
     */
    List<String> entries(List<Surgery> operations, int layers) {
        List<String> entries = new ArrayList<>();
        int at = 0;
        while (at < operations.size()) {
            int from = at;
            SortedSet<Integer> row = new TreeSet<>();
            while (at < operations.size()
                    && operations.get(at).getClass() == operations.get(from).getClass()
                    && layer(operations.get(at)).isPresent()) {
                row.add(layer(operations.get(at)).getAsInt());
                at++;
            }
            entries.add(row.isEmpty() ? whole(operations.get(at++)) : onLayers(operations.get(from), row, layers));
        }
        return entries;
    }

    private static OptionalInt layer(Surgery surgery) {
        return switch (surgery) {
            case Surgery.ZeroState zero -> OptionalInt.of(zero.layer());
            case Surgery.FreezeState freeze -> OptionalInt.of(freeze.layer());
            case Surgery.ThawState thaw -> OptionalInt.of(thaw.layer());
            case Surgery.Window window -> OptionalInt.empty();
            case Surgery.SwapState swap -> OptionalInt.empty();
        };
    }

    private String whole(Surgery surgery) {
        return switch (surgery) {
            case Surgery.Window narrow -> texts.get("surgery.did.window", narrow.frames());
            case Surgery.SwapState swap -> texts.get("surgery.did.swap", swap.steps() - 1);
            default -> throw new IllegalArgumentException("done to a layer: " + surgery);
        };
    }

    private String onLayers(Surgery surgery, SortedSet<Integer> row, int layers) {
        String key = switch (surgery) {
            case Surgery.ZeroState zero -> "surgery.did.zero";
            case Surgery.FreezeState freeze -> "surgery.did.freeze";
            case Surgery.ThawState thaw -> "surgery.did.thaw";
            default -> throw new IllegalArgumentException("not done to a layer: " + surgery);
        };
        if (row.size() == layers && layers > 1) {
            return texts.get(key + ".every");
        }
        String numbers = row.stream().map(layer -> Integer.toString(layer + 1)).collect(Collectors.joining(", "));
        return texts.count(key, row.size(), numbers);
    }
}
