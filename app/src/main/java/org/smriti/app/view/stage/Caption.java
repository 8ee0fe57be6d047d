package org.smriti.app.view.stage;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import org.smriti.app.session.Mode;
import org.smriti.app.session.Provenance;
import org.smriti.app.session.Tick;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.text.Texts;
import org.smriti.app.verdict.Verdict;
import org.smriti.app.verdict.Verdicts;

/** One sentence about what is shown: what each model remembers of a view that came back, or else what the models are given. */
public final class Caption extends Label {

    private final ExplorerState state;
    private final Verdicts verdicts;

    /** Describes that state. */
    public Caption(ExplorerState state, Verdicts verdicts) {
        this.state = state;
        this.verdicts = verdicts;
        setId("caption");
        getStyleClass().add("caption");
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        state.playhead().subscribe(this::say);
        state.mode().subscribe(this::say);
        state.truthHidden().subscribe(this::say);
        state.language().subscribe(this::say);
        state.session().subscribe(this::say);
        say();
    }

    private void say() {
        Texts texts = state.texts();
        int newest = state.ticks().size() - 1;
        Optional<String> judged = judged();
        int imagined = state.imagined();
        if (judged.isPresent()) {
            setText(judged.get());
        } else if (!state.following().get() && state.shown().isPresent()) {
            setText(texts.get("stage.back-at." + kept(), state.playhead().get(), newest));
        } else if (kept().equals("regenerated")) {
            setText(texts.get("stage.regenerated.caption"));
        } else if (imagined > 0) {
            setText(texts.count("present.imagined", imagined));
        } else {
            setText(texts.get(state.mode().get() == Mode.FOLLOW ? "present.follow" : "present.imagine"));
        }
    }

    /** How the frame that Smriti has in memory of the step that is shown came to be. */
    private String kept() {
        return state.shown()
                .map(tick -> tick.tracks().get(TrackInfo.SMRITI))
                .map(track -> track.prediction().kept())
                .orElse(Provenance.OBSERVED)
                .name()
                .toLowerCase(Locale.ROOT);
    }

    /** How long ago the view was last seen, and what each model made of it. */
    private Optional<String> judged() {
        int at = state.playhead().get();
        if (state.truthHidden().get()) {
            return Optional.empty();
        }
        return verdicts.of(state.ticks(), at).map(verdict -> {
            Tick tick = state.ticks().get(at);
            String each = state.session().get().stream()
                    .flatMap(session -> session.tracks().stream())
                    .filter(info -> verdict.byTrack().containsKey(info.name()))
                    .map(info -> state.texts()
                            .get(
                                    key(verdict.byTrack().get(info.name())),
                                    info.model(),
                                    Texts.number(
                                            1,
                                            tick.tracks()
                                                    .get(info.name())
                                                    .prediction()
                                                    .psnr())))
                    .collect(Collectors.joining(" · "));
            return state.texts().count("verdict.seen", verdict.age(), each);
        });
    }

    private static String key(Verdict verdict) {
        return switch (verdict) {
            case REMEMBERED -> "verdict.remembers";
            case ROUGHLY -> "verdict.remembers-roughly";
            case FORGOTTEN -> "verdict.forgets";
        };
    }
}
