package org.smriti.app.view.charts;

import java.util.Optional;
import org.smriti.app.session.Mode;
import org.smriti.app.session.tick.Disturbance;
import org.smriti.app.state.Commands;
import org.smriti.app.state.Driver;
import org.smriti.app.state.Experiments;
import org.smriti.app.state.FileCommands;
import org.smriti.model.world.Action;

/** Commands without effect that record what charts request. */
public class RecordedCommands implements Commands {

    private boolean watching;
    private int followed = -1;
    private Optional<int[]> studied = Optional.empty();

    boolean watching() {
        return watching;
    }

    int followed() {
        return followed;
    }

    Optional<int[]> studied() {
        return studied;
    }

    @Override
    public void watch(boolean wanted) {
        watching = wanted;
    }

    @Override
    public void follow(int patch) {
        followed = patch;
    }

    @Override
    public void study(int at, int steps) {
        studied = Optional.of(new int[] {at, steps});
    }

    @Override
    public FileCommands files() {
        throw new UnsupportedOperationException("charts have no files");
    }

    @Override
    public Experiments experiments() {
        throw new UnsupportedOperationException("charts try nothing");
    }

    @Override
    public void open(String world, long seed) {}

    @Override
    public void compare(int branch) {}

    @Override
    public void demonstrate(boolean wanted) {}

    @Override
    public void assign(String track, String model) {}

    @Override
    public void dismissRival() {}

    @Override
    public void device(String name) {}

    @Override
    public void hold(Action action) {}

    @Override
    public void drive(Driver driver) {}

    @Override
    public void mode(Mode mode) {}

    @Override
    public void play(boolean playing) {}

    @Override
    public void step() {}

    @Override
    public void rate(double perSecond) {}

    @Override
    public void profile(String label) {}

    @Override
    public void forkAt(int steps) {}

    @Override
    public void checkout(int branch) {}

    @Override
    public void regenerate(int at, int most, int prefix, int steps, double noise) {}

    @Override
    public void undo() {}

    @Override
    public void step(Action action) {}

    @Override
    public void redo() {}

    @Override
    public void perturb(Disturbance disturbance) {}

    @Override
    public void cancel() {}
}
