package org.smriti.app.tour;

import java.util.Optional;
import org.smriti.app.session.tick.Step;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.state.ExplorerState;

/**
 * The state of a session when a goal of a tour began to count.
 *
 * @param first its first step, which no other session has; nothing before there is one
 * @param steps that had been taken
 * @param branches that there were
 * @param branch that was the current one
 * @param playhead index of the step that was shown
 * @param profile that was chosen
 */
public record Mark(Optional<Step> first, int steps, int branches, int branch, int playhead, String profile) {

    /** The state now. */
    public static Mark of(ExplorerState state) {
        return new Mark(
                state.ticks().stream().findFirst().map(Tick::step),
                state.ticks().size(),
                state.branches().size(),
                state.branch().get(),
                state.playhead().get(),
                state.profile().get());
    }

    /** The same, cut to what there is now, as another session may have begun since. */
    Mark within(ExplorerState state) {
        Mark now = of(state);
        return new Mark(
                first,
                Math.min(steps, now.steps),
                Math.min(branches, now.branches),
                now.branches == 0 ? now.branch : branch,
                Math.min(playhead, now.steps),
                profile);
    }

    /** Whether another session has begun since and has a step. */
    boolean isOfSessionBefore(ExplorerState state) {
        return !state.ticks().isEmpty()
                && first.filter(step -> step == state.ticks().getFirst().step()).isEmpty();
    }
}
