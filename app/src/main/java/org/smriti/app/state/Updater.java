package org.smriti.app.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smriti.app.session.tick.Tick;

/** Puts events into the state. */
public final class Updater {

    private static final int LATENCIES = 1000;

    private final ExplorerState state;
    private final FilesUpdater files;

    /** An updater of that state. */
    public Updater(ExplorerState state) {
        this.state = state;
        files = new FilesUpdater(state);
    }

    /** Applies events in their order; consecutive steps are added in one change. */
    public void apply(List<Event> events) {
        List<Tick> fresh = new ArrayList<>();
        List<Double> latencies = new ArrayList<>();
        for (Event event : events) {
            if (event instanceof Event.Ticked ticked) {
                fresh.add(ticked.tick());
                latencies.add(ticked.latencyMillis());
                state.perSecond.set(ticked.perSecond());
            } else {
                add(fresh);
                apply(event);
            }
        }
        add(fresh);
        measured(latencies);
    }

    private void measured(List<Double> fresh) {
        if (!fresh.isEmpty()) {
            state.latencies.writable().addAll(fresh);
            int old = state.latencies().size() - LATENCIES;
            if (old > 0) {
                state.latencies.writable().remove(0, old);
            }
        }
    }

    private void add(List<Tick> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        state.ticks.writable().addAll(fresh);
        fresh.clear();
        disarm();
        if (state.following().get()) {
            state.playhead().set(state.ticks().size() - 1);
        }
    }

    /** What was to act on the camera at the next step does, or belongs to what was left. */
    private void disarm() {
        if (!state.armed().isEmpty()) {
            state.armed.writable().clear();
        }
    }

    private void apply(Event event) {
        switch (event) {
            case Event.Ready ready -> {
                state.device.set(ready.device());
                state.devices.writable().setAll(ready.devices());
                state.kinds.set(ready.models());
                state.models.writable().setAll(ready.models().keySet());
                state.profiles.writable().setAll(ready.profiles());
            }
            case Event.Began began -> {
                state.playhead().set(ExplorerState.NOWHERE);
                state.hoveredStep().set(ExplorerState.NOWHERE);
                state.ticks.writable().clear();
                state.branches.writable().clear();
                state.bookmarks().clear();
                state.branch.set(0);
                state.following().set(true);
                state.regenerating().set(false);
                state.latencies.writable().clear();
                state.swept.set(Optional.empty());
                state.operations.writable().clear();
                state.otherBranch().set(Optional.empty());
                state.study.set(Optional.empty());
                state.offer().set(Optional.empty());
                disarm();
                state.session.set(Optional.empty()); // notifies listeners also when the next session is equal
                state.session.set(Optional.of(began.session()));
                files.began();
            }
            case Event.Joined joined -> {
                state.swept.set(Optional.empty()); // they may be of another model
                state.study.set(Optional.empty());
                state.session.set(state.session().get().map(session -> session.with(joined.tracks())));
                show(joined.past());
            }
            case Event.Arrived arrived -> {
                state.branch.set(arrived.branch());
                state.branches.writable().setAll(arrived.branches());
                disarm();
                show(arrived.ticks());
            }
            case Event.Compared compared -> state.otherBranch().set(Optional.of(compared.other()));
            case Event.Probed probed -> state.probed().set(Optional.of(probed.result()));
            case Event.Swept swept -> {
                state.swept.set(Optional.of(swept.sweep()));
                state.chart().set(ExplorerState.SWEEP_CHART);
            }
            case Event.Operated operated -> state.operations.writable().setAll(operated.done());
            case Event.Armed armed -> state.armed.writable().setAll(armed.next());
            case Event.Studied studied -> state.study.set(Optional.of(studied.study()));
            case Event.Moded moded -> state.mode.set(moded.mode());
            case Event.Profiled profiled -> state.profile.set(profiled.profile());
            case Event.Playing playing -> state.playing.set(playing.playing());
            case Event.Driven driven -> state.driver.set(driven.driver());
            case Event.Busy busy -> state.work.set(busy.work());
            case Event.Filed filed -> files.apply(filed.event());
            case Event.Done done -> state.note().set(done.message());
            case Event.Offered offered -> state.offer().set(offered.offer());
            case Event.LeftOut out -> {
                if (!out.models().isEmpty()
                        || Event.LeftOut.isTold(state.message().get())) {
                    state.message().set(out.message());
                }
            }
            case Event.Failed failed -> state.message().set(failed.message());
            case Event.Ticked ticked -> add(new ArrayList<>(List.of(ticked.tick())));
        }
    }

    /** Replaces the steps; the playhead keeps its index if there still is such a step. */
    private void show(List<Tick> ticks) {
        int last = ticks.size() - 1;
        int at = state.following().get() ? last : Math.min(state.playhead().get(), last);
        state.playhead().set(ExplorerState.NOWHERE);
        state.ticks.writable().setAll(ticks);
        state.hover(state.hoveredStep().get());
        state.playhead().set(at);
    }
}
