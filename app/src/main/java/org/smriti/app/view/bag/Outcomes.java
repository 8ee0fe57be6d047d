package org.smriti.app.view.bag;

import java.util.List;
import org.smriti.app.session.tick.Step;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.text.Texts;
import org.smriti.model.world.craft.agent.CraftState;
import org.smriti.model.world.craft.rules.Item;
import org.smriti.model.world.craft.rules.Outcome;

/** Says what came of what an agent's hands did. */
public final class Outcomes {

    private static final int LASTS = 8; // steps, so that it can be read while the agent goes on

    private Outcomes() {}

    /**
     * What came of the last deed up to a step, if it is not long ago; an empty text if it is. A key that is held does the same again and again:
     * what it did counts for more than that it then could not.
     */
    public static String of(Texts texts, List<Tick> ticks, int at) {
        List<Step> lately = ticks.subList(Math.max(0, at - LASTS + 1), at + 1).reversed().stream()
                .map(Tick::step)
                .dropWhile(step -> of(step) instanceof Outcome.Nothing)
                .toList();
        return lately.stream()
                .takeWhile(step -> step.action().equals(lately.getFirst().action()))
                .filter(step -> !(of(step) instanceof Outcome.Refused))
                .findFirst()
                .or(() -> lately.stream().findFirst())
                .map(step -> words(texts, of(step)))
                .orElse("");
    }

    private static Outcome of(Step step) {
        return step.agent() instanceof CraftState state ? state.outcome() : new Outcome.Nothing();
    }

    private static String words(Texts texts, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Nothing _ -> "";
            case Outcome.Taken taken -> texts.get("outcome.taken", name(texts, taken.item()));
            case Outcome.Placed placed -> texts.get("outcome.placed", name(texts, placed.item()));
            case Outcome.Made made -> texts.get("outcome.made", name(texts, made.item()));
            case Outcome.Refused refused -> texts.get("outcome." + refused.why().label());
        };
    }

    private static String name(Texts texts, Item item) {
        return texts.get("item." + item.label());
    }
}
