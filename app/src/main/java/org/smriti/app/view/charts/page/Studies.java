package org.smriti.app.view.charts.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.smriti.app.session.Study;
import org.smriti.app.session.tick.AttentionSummary;
import org.smriti.app.session.tick.TrackTick;
import org.smriti.app.state.Commands;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.text.Texts;
import org.smriti.app.view.charts.data.AttentionMass;
import org.smriti.app.view.charts.plot.ChartContext;
import org.smriti.app.view.charts.plot.ChartPage;
import org.smriti.app.view.charts.plot.TrackNames;

/** Requests a study of the step at the playhead once the playhead rests, so that studies never delay live steps. */
public final class Studies {

    /** The last request, kept so that the same study is not requested twice. */
    private record Request(int branch, int step, int steps, int patch) {}

    private static final int REST = 2;

    private final ChartContext context;
    private final Commands commands;
    private Optional<Request> asked = Optional.empty();
    private int seen;
    private int rested;

    /** Requests studies through the commands; tells them which patch to trace whenever one is chosen. */
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

    /** Counts the calls since the playhead last moved; returns whether it has just come to rest. */
    public boolean pulse() {
        boolean same = context.playhead() == seen;
        rested = same ? rested + 1 : 0;
        seen = context.playhead();
        return rested == REST;
    }

    /** Requests a study of the step at the playhead in so many denoising steps, if the playhead rests. */
    void want(int steps) {
        Request request = new Request(
                context.state().branch().get(),
                context.playhead(),
                steps,
                context.patch().get());
        if (rested >= REST
                && context.playhead() >= 0
                && !asked.equals(Optional.of(request))
                && context.state()
                        .shown()
                        .map(tick -> tick.tracks().get(TrackInfo.SMRITI))
                        .isPresent()) {
            asked = Optional.of(request);
            commands.study(request.step(), steps);
        }
    }

    /** The latest study, if it is of the step at the playhead. */
    Optional<Study> here() {
        return context.state()
                .study()
                .get()
                .filter(study -> study.step() == context.playhead()
                        && study.branch() == context.state().branch().get());
    }

    /** The attention of the step at the playhead; requests a study if it was not traced when the step was taken. */
    AttentionMass attention() {
        int layer = context.layer().get();
        AttentionMass known = AttentionMass.of(summaries(), layer);
        int patch = context.patch().get();
        if (context.model().get().equals(TrackInfo.SMRITI)
                && (known.isEmpty() || patch >= 0 && known.patch() != patch)
                && lack().isEmpty()) {
            want(context.shown()
                    .map(TrackTick::prediction)
                    .map(prediction -> Math.max(1, prediction.steps()))
                    .orElse(1));
        }
        return known;
    }

    /** Why no attention can be shown: the layer that is chosen has none, or the whole model. */
    Optional<ChartPage.Lack> lack() {
        List<AttentionSummary> known = summaries();
        int layer = context.layer().get();
        if (known.isEmpty() || !AttentionMass.of(known, layer).isEmpty()) {
            return Optional.empty();
        }
        OptionalInt first = IntStream.range(0, known.size())
                .filter(other -> known.get(other).byFrame().length > 0)
                .findFirst();
        Texts texts = context.texts();
        String text = first.isPresent()
                ? texts.get("charts.no-attention", ChartContext.layer(layer, texts))
                : texts.get(
                        "charts.never-attention",
                        TrackNames.full(context.state(), context.model().get()));
        return Optional.of(new ChartPage.Lack(text, first));
    }

    private List<AttentionSummary> summaries() {
        List<AttentionSummary> live = context.shown().map(TrackTick::summaries).orElse(List.of());
        List<AttentionSummary> studied = here().filter(
                        study -> study.name().equals(context.model().get()))
                .map(Study::summaries)
                .orElse(List.of());
        int patch = context.patch().get();
        boolean fits = !live.isEmpty() && (patch < 0 || live.getFirst().patch() == patch);
        return fits || studied.isEmpty() ? live : studied;
    }
}
