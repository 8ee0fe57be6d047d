package org.smriti.app.runtime;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.smriti.app.probe.Probe;
import org.smriti.app.probe.ProbeResult;
import org.smriti.app.probe.Script;
import org.smriti.app.session.Pace;
import org.smriti.app.session.Surgery;
import org.smriti.app.session.Sweep;
import org.smriti.app.state.Event;
import org.smriti.app.state.Experiments;
import org.smriti.app.state.LaneInfo;
import org.smriti.model.eval.Split;
import org.smriti.model.memory.Settings;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.world.agent.Simulation;

/** Tries things on the models that play, on the model thread. */
final class Laboratory implements Experiments {

    /** One denoising step, one frame at a time: what the figures in the models' cards were measured with. */
    private static final Pace MEASURED = new Pace.Fixed(1, 1);

    private final Play play;
    private final Feed feed;
    private final ModelThread thread;
    private final Wishes wishes;

    Laboratory(Play play, Feed feed, ModelThread thread, Wishes wishes) {
        this.play = play;
        this.feed = feed;
        this.thread = thread;
        this.wishes = wishes;
    }

    /** Does something with the session, if there is one by then. */
    private void play(Consumer<Sitting> what) {
        thread.run(() -> play.sitting().ifPresent(what));
    }

    @Override
    public void probe(Script script) {
        BooleanSupplier cancelled = wishes.wish();
        play(sitting -> {
            if (!play.isWalkable()) {
                return;
            }
            Cast cast = play.cast().orElseThrow();
            Map<String, WorldModel> models = new LinkedHashMap<>();
            cast.forEach(models::put);
            LaneInfo own = cast.infos().getFirst();
            Split split = script.usual(own.trainedFrames());
            Simulation start = sitting.stand();
            Probe probe = new Probe(script, start, sitting.opened().seed(), split, MEASURED);
            try {
                ProbeResult result = probe.run(models, (done, total) -> {
                    feed.busy((double) done / total, "work.probing");
                    return !cancelled.getAsBoolean();
                });
                if (!cancelled.getAsBoolean()) {
                    feed.tell(new Event.Probed(result));
                }
            } finally {
                feed.idle();
            }
        });
    }

    @Override
    public void sweep(int at, int steps, double noise) {
        BooleanSupplier cancelled = wishes.wish();
        play(sitting -> {
            if (!sitting.has(at)) {
                return;
            }
            Sweep.Plan usual = Sweep.Plan.usual(new Settings(steps, Player.TAKE_SEED));
            Sweep.Plan plan = new Sweep.Plan(usual.prefixes(), usual.frames(), usual.settings(), (float) noise);
            Sweep sweep = sitting.sweep(at, plan, (done, total) -> {
                feed.busy((double) done / total, "work.sweeping");
                return !cancelled.getAsBoolean();
            });
            if (!sweep.points().isEmpty()) {
                feed.tell(new Event.Swept(sweep));
            }
            feed.idle();
        });
    }

    @Override
    public void operate(Surgery surgery) {
        play(sitting -> {
            try {
                sitting.operate(surgery);
            } catch (IllegalArgumentException e) {
                feed.failed("failed.operation", e.getMessage());
            }
        });
    }

    @Override
    public void heal() {
        play(Sitting::heal);
    }
}
