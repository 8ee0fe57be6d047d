package org.smriti.app.view.surgery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.smriti.app.session.Surgery;
import org.smriti.app.state.Experiments;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.view.acts.Act;
import org.smriti.app.view.acts.Hindrances;

/** The operations on Smriti's memory as acts, one for each layer that has a state. */
public final class SurgeryActs {

    private static final String GROUP = "surgery.title";

    private final ExplorerState state;
    private final Experiments experiments;
    private final Hindrances hindrances;

    /** Operates by the experiments. */
    public SurgeryActs(ExplorerState state, Experiments experiments) {
        this.state = state;
        this.experiments = experiments;
        hindrances = new Hindrances(state);
    }

    /** All operations on the model that plays now. */
    public List<Act> all() {
        List<Act> acts = new ArrayList<>();
        List<List<Integer>> blocks = state.session()
                .get()
                .flatMap(opened -> opened.track(TrackInfo.SMRITI))
                .map(TrackInfo::blocks)
                .orElse(List.of());
        for (int layer = 0; layer < blocks.size(); layer++) {
            if (!blocks.get(layer).isEmpty()) {
                acts.add(onLayer("zero", layer, Surgery.ZeroState::new));
                acts.add(onLayer("freeze", layer, Surgery.FreezeState::new));
                acts.add(onLayer("thaw", layer, Surgery.ThawState::new));
            }
        }
        for (int frames : SurgeryView.WINDOWS) {
            acts.add(Act.of(
                    "surgery-window-" + frames,
                    GROUP,
                    texts -> texts.get("surgery.window") + ": " + texts.get("surgery.window.item", frames),
                    () -> experiments.operate(new Surgery.Window(frames))));
        }
        acts.add(Act.of("surgery-swap", GROUP, texts -> texts.get("surgery.swap"), this::swap));
        acts.replaceAll(act -> act.unless(Hindrances.first(hindrances::noStep, hindrances::noSmriti)));
        acts.add(Act.of("surgery-heal", GROUP, texts -> texts.get("surgery.heal"), experiments::heal)
                .unless(Hindrances.unless(() -> !state.operations().isEmpty(), "act.nothing-done")));
        return acts;
    }

    private Act onLayer(String what, int layer, IntFunction<Surgery> surgery) {
        return Act.of(
                "surgery-" + what + "-" + (layer + 1),
                GROUP,
                texts -> texts.get("act.layer", layer + 1, texts.get("surgery." + what)),
                () -> experiments.operate(surgery.apply(layer)));
    }

    private void swap() {
        experiments.operate(
                new Surgery.SwapState(state.branch().get(), state.playhead().get() + 1));
    }
}
