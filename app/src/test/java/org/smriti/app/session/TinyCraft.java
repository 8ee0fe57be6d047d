package org.smriti.app.session;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.smriti.app.session.tick.Step;
import org.smriti.app.session.tick.Tick;
import org.smriti.model.world.Action;
import org.smriti.model.world.World;
import org.smriti.model.world.Worlds;
import org.smriti.model.world.craft.CraftAction;
import org.smriti.model.world.craft.agent.CraftSimulation;
import org.smriti.model.world.craft.rules.Outcome;
import org.smriti.model.world.sight.LastSeen;

/** A yard of blocks in which something can be taken at once. */
public final class TinyCraft {

    /** The yard's world. */
    public static final World YARD = Worlds.named("craft-yard");

    private TinyCraft() {}

    /** A seed of the yard whose agent begins before something that bare hands can take. */
    public static long seed() {
        return LongStream.iterate(1, seed -> seed + 1)
                .filter(seed -> after(CraftSimulation.of(YARD.start(seed)), CraftAction.USE) instanceof Outcome.Taken)
                .findFirst()
                .orElseThrow();
    }

    private static Outcome after(CraftSimulation agent, Action action) {
        agent.step(action);
        return agent.snapshot().outcome();
    }

    /** The steps of an agent that begins there and does this, the first of which only shows where it stands; without models. */
    public static List<Tick> ticks(Action... actions) {
        CraftSimulation agent = CraftSimulation.of(YARD.start(seed()));
        return IntStream.rangeClosed(0, actions.length)
                .mapToObj(index -> {
                    Action action = index == 0 ? YARD.none() : actions[index - 1];
                    if (index > 0) {
                        agent.step(action);
                    }
                    byte[] rgb = new byte[3];
                    Step step =
                            new Step(index, action, agent.snapshot(), agent.pose(), rgb, false, rgb, LastSeen.UNKNOWN);
                    return new Tick(0, step, Map.of());
                })
                .toList();
    }
}
