package org.smriti.app.state;

import org.smriti.app.session.Mode;
import org.smriti.app.session.tick.Disturbance;
import org.smriti.model.world.Action;

/**
 * Commands of the window to the model thread. Every call returns at once; its result arrives as an {@link Event}.
 */
public interface Commands {

    /** The commands about files. */
    FileCommands files();

    /** The commands for experiments on the models. */
    Experiments experiments();

    /** Opens a new session in a world. */
    void open(String world, long seed);

    /** Marks the steps of the session as a demonstration, of which nothing is kept; afterwards the same world begins anew. */
    void demonstrate(boolean wanted);

    /** Loads a model for a track. */
    void assign(String track, String model);

    /** Removes the rival from the session. */
    void dismissRival();

    /** Moves the models to another device. */
    void device(String name);

    /** Sets the action of the keys that are held now. */
    void hold(Action action);

    /** Sets what steers the agent. */
    void drive(Driver driver);

    /** Sets whether the models are given the truth or their own predictions. */
    void mode(Mode mode);

    /** Starts or pauses the clock. */
    void play(boolean playing);

    /** Takes one step with the keys held now, while the clock is paused. */
    void step();

    /** Takes one step with that action, whatever keys are held. */
    void step(Action action);

    /** Sets the rate of the clock in steps per second. */
    void rate(double perSecond);

    /** Sets the profile by its label. */
    void profile(String label);

    /** Starts a new branch after the first {@code steps} steps of the current one. */
    void forkAt(int steps);

    /** Goes to the end of a branch. */
    void checkout(int branch);

    /** Shows a branch beside the current one. */
    void compare(int branch);

    /**
     * Regenerates steps from {@code at} on, as a new branch.
     *
     * @param most so many at most; the branch ends with the last of them
     * @param prefix clean frames before them that the models see
     * @param steps of denoising
     * @param noise level τ of the noise on the prefix, 0…1
     */
    void regenerate(int at, int most, int prefix, int steps, double noise);

    /** Undoes the last way from a branch to another; if there is none in the session, brings back the session that it took the place of. */
    void undo();

    /** Does again what was undone last. */
    void redo();

    /** Disturbs the next few frames. */
    void perturb(Disturbance disturbance);

    /** Cancels the long-running work. */
    void cancel();

    /** Traces the attention of a patch of the frame, its number row by row. */
    void follow(int patch);

    /** Predicts a step once more in that many denoising steps and keeps the intermediate frames. */
    void study(int at, int steps);

    /** Sets whether attention and scan states are traced. */
    void watch(boolean wanted);
}
