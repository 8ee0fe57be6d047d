package org.smriti.app.live;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.smriti.app.live.thread.Cancellation;
import org.smriti.app.live.thread.EventQueue;
import org.smriti.app.probe.Probe;
import org.smriti.app.probe.ProbeResult;
import org.smriti.app.probe.Script;
import org.smriti.app.session.Pace;
import org.smriti.app.session.Surgery;
import org.smriti.app.session.Sweep;
import org.smriti.app.state.Event;
import org.smriti.app.state.Experiments;
import org.smriti.model.eval.task.Split;
import org.smriti.model.memory.DenoisingSettings;

/** Runs experiments on the models of the session, on the model thread. */
final class ExperimentDesk implements Experiments {

    /** One denoising step, one frame at a time, as for the figures in the models' cards. */
    private static final Pace MEASURED = new Pace.Fixed(1, 1);

    private final LiveSession live;
    private final EventQueue events;
    private final Executor whenOpen; // runs a job on the model thread if a session is open by then
    private final Cancellation cancellation;

    ExperimentDesk(LiveSession live, EventQueue events, Executor whenOpen, Cancellation cancellation) {
        this.live = live;
        this.events = events;
        this.whenOpen = whenOpen;
        this.cancellation = cancellation;
    }

    @Override
    public void probe(Script script) {
        BooleanSupplier cancelled = cancellation.token();
        whenOpen.execute(() -> {
            if (live.isWalkable() && live.hasModel()) {
                run(script, cancelled);
            }
        });
    }

    private void run(Script script, BooleanSupplier cancelled) {
        Split split = script.usual(live.infos().getFirst().trainedFrames());
        Probe probe =
                new Probe(script, live.stand(), live.opened().orElseThrow().seed(), split, MEASURED);
        try {
            ProbeResult result = probe.run(live.participants(), (done, total) -> {
                events.busy((double) done / total, "work.probing");
                return !cancelled.getAsBoolean();
            });
            if (!cancelled.getAsBoolean()) {
                events.tell(new Event.Probed(result));
            }
        } catch (IllegalArgumentException e) {
            events.failed("failed.probe", e.getMessage());
        } finally {
            events.idle();
        }
    }

    @Override
    public void sweep(int at, int steps, double noise) {
        BooleanSupplier cancelled = cancellation.token();
        whenOpen.execute(() -> {
            if (!live.has(at) || !live.hasModel()) {
                return;
            }
            Sweep.Plan usual = Sweep.Plan.usual(new DenoisingSettings(steps, Player.REGENERATION_SEED));
            Sweep.Plan plan = new Sweep.Plan(usual.prefixes(), usual.frames(), usual.settings(), (float) noise);
            Sweep sweep = live.sweep(at, plan, (done, total) -> {
                events.busy((double) done / total, "work.sweeping");
                return !cancelled.getAsBoolean();
            });
            if (!sweep.points().isEmpty()) {
                events.tell(new Event.Swept(sweep));
            }
            events.idle();
        });
    }

    @Override
    public void operate(List<Surgery> operations) {
        whenOpen.execute(() -> {
            try {
                operations.forEach(live::operate);
            } catch (IllegalArgumentException e) {
                events.failed("failed.operation", e.getMessage());
            }
        });
    }

    @Override
    public void heal() {
        whenOpen.execute(live::heal);
    }
}
