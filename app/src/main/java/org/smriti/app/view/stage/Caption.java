package org.smriti.app.view.stage;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.smriti.app.session.Mode;
import org.smriti.app.session.tick.Provenance;
import org.smriti.app.session.tick.TrackTick;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.text.Texts;
import org.smriti.app.verdict.Verdict;
import org.smriti.app.verdict.Verdicts;

/** One sentence about what is shown: what each model remembers of a view that came back, or else what the models are given. */
public final class Caption extends Label {

    private final ExplorerState state;
    private final Verdicts verdicts;
    private final Text ruler = new Text();
    private List<String> ways = List.of("");

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
        widthProperty().subscribe(this::fit);
        fontProperty().subscribe(this::fit);
        say();
    }

    private void say() {
        Texts texts = state.texts();
        int newest = state.ticks().size() - 1;
        List<String> judged = judged();
        int imagined = state.imagined();
        if (!judged.isEmpty()) {
            ways = judged;
        } else if (!state.following().get() && state.shown().isPresent()) {
            ways = List.of(texts.get("stage.back-at." + kept(), state.playhead().get(), newest));
        } else if (isAlone()) {
            ways = List.of(texts.get("stage.alone"));
        } else if (kept().equals("regenerated")) {
            ways = List.of(texts.get("stage.regenerated.caption"));
        } else if (imagined > 0) {
            ways = List.of(texts.count("present.imagined", imagined));
        } else {
            ways = List.of(texts.get(state.mode().get() == Mode.FOLLOW ? "present.follow" : "present.imagine"));
        }
        fit();
    }

    /** Whether no model takes part in the session. */
    private boolean isAlone() {
        return state.session()
                .get()
                .filter(session -> session.tracks().isEmpty())
                .isPresent();
    }

    /** Shows the first way of saying it that there is room for, or else the shortest. */
    private void fit() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        ruler.setFont(getFont());
        setText(ways.stream().filter(way -> widthOf(way) <= room).findFirst().orElseGet(ways::getLast));
    }

    private double widthOf(String way) {
        ruler.setText(way);
        return ruler.getLayoutBounds().getWidth();
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

    /** How long ago the view was last seen, and what each model made of it; with ever fewer figures. Nothing if no view came back. */
    private List<String> judged() {
        int at = state.playhead().get();
        if (state.truthHidden().get()) {
            return List.of();
        }
        return verdicts.of(state.ticks(), at)
                .map(seen -> List.of(
                        state.texts().count("verdict.seen", seen.age(), each(seen, at, true)),
                        state.texts().count("verdict.seen", seen.age(), each(seen, at, false)),
                        each(seen, at, false)))
                .orElse(List.of());
    }

    private String each(Verdicts.OfStep seen, int at, boolean measured) {
        return state.session().get().stream()
                .flatMap(session -> session.tracks().stream())
                .filter(info -> seen.byTrack().containsKey(info.name()))
                .map(info -> {
                    String words = state.texts().get(key(seen.byTrack().get(info.name())), info.model());
                    return measured ? state.texts().get("verdict.measured", words, decibels(at, info)) : words;
                })
                .collect(Collectors.joining(" · "));
    }

    private String decibels(int at, TrackInfo info) {
        TrackTick track = state.ticks().get(at).tracks().get(info.name());
        return Texts.number(1, track.prediction().psnr());
    }

    private static String key(Verdict verdict) {
        return switch (verdict) {
            case REMEMBERED -> "verdict.remembers";
            case ROUGHLY -> "verdict.remembers-roughly";
            case FORGOTTEN -> "verdict.forgets";
        };
    }
}
