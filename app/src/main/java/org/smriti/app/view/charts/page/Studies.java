package org.smriti.app.view.charts.page;

import java.util.List;
import java.util.Optional;
import org.smriti.app.session.AttentionSummary;
import org.smriti.app.session.Study;
import org.smriti.app.session.TrackTick;
import org.smriti.app.state.Commands;
import org.smriti.app.view.charts.data.AttentionMass;
import org.smriti.app.view.charts.plot.ChartContext;

/** Has the step at the playhead looked into once the playhead rests, so that walking is never held up. */
public final class Studies {

    /** What was asked for last, so that it is asked once. */
    private record Wish(int branch, int step, int steps, int patch) {}

    private static final int REST = 2;

    private final ChartContext context;
    private final Commands commands;
    private Optional<Wish> asked = Optional.empty();
    private int seen;
    private int rested;

    public Studies(ChartContext context, Commands commands) {
        this.context = context;
        this.commands = commands;
        context.patch().subscribe(patch -> {
            if (patch.intValue() >= 0) {
                commands.follow(patch.intValue());
            }
        });
        context.state().session().subscribe(session -> asked = Optional.empty());
    }

    /** Counts how long the playhead rests; whether it has just come to rest. */
    public boolean pulse() {
        boolean same = context.playhead() == seen;
        rested = same ? rested + 1 : 0;
        seen = context.playhead();
        return rested == REST;
    }

    /** Asks for the step at the playhead in so many denoising steps, if the playhead rests. */
    void want(int steps) {
        Wish wish = new Wish(
                context.state().branch().get(),
                context.playhead(),
                steps,
                context.patch().get());
        if (rested >= REST
                && context.playhead() >= 0
                && !asked.equals(Optional.of(wish))
                && context.shown().isPresent()) {
            asked = Optional.of(wish);
            commands.study(wish.step(), steps);
        }
    }

    /** The look into the step at the playhead, if there has been one. */
    Optional<Study> here() {
        return context.state()
                .study()
                .get()
                .filter(study -> study.step() == context.playhead()
                        && study.branch() == context.state().branch().get());
    }

    /** Where attention went at the playhead; if nobody watched then, the step is looked into. */
    AttentionMass attention() {
        int layer = context.layer().get();
        AttentionMass known = AttentionMass.of(summaries(), layer);
        int patch = context.patch().get();
        if (known.isEmpty() || patch >= 0 && known.patch() != patch) {
            want(context.shown()
                    .map(TrackTick::prediction)
                    .map(prediction -> Math.max(1, prediction.steps()))
                    .orElse(1));
        }
        return known;
    }

    private List<AttentionSummary> summaries() {
        List<AttentionSummary> live = context.shown().map(TrackTick::summaries).orElse(List.of());
        List<AttentionSummary> studied = here().map(Study::summaries).orElse(List.of());
        int patch = context.patch().get();
        boolean fits = !live.isEmpty() && (patch < 0 || live.getFirst().patch() == patch);
        return fits || studied.isEmpty() ? live : studied;
    }
}
