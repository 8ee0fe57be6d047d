package org.smriti.app.state;

import org.smriti.app.session.Disturbance;
import org.smriti.app.session.Mode;
import org.smriti.model.world.Action;

/**
 * The commands of a person. Every call returns at once; its results arrive as {@link Event}s.
 */
public interface Commands {

    /** The commands that concern files. */
    FileCommands files();

    /** The commands that experiment on the models. */
    Experiments experiments();

    /** Begins a session in a world. */
    void open(String world, long seed);

    /** Gives a track to another of the models. */
    void cast(String track, String model);

    /** Removes the rival; the session goes on. */
    void dismissRival();

    /** Moves the models to another device. */
    void device(String name);

    /** Sets the action of the keys held now. */
    void hold(Action action);

    /** Lets the policy or the person steer. */
    void drive(Driver driver);

    /** Changes what the models are given to remember. */
    void mode(Mode mode);

    /** Takes steps at the clock's rate, or pauses. */
    void play(boolean playing);

    /** Takes one step with the keys held now, while paused. */
    void step();

    /** Sets the steps a second. */
    void rate(double perSecond);

    /** Chooses between speed and quality by a profile's name. */
    void profile(String label);

    /** Leaves the current branch after its first {@code steps} steps. */
    void forkAt(int steps);

    /** Goes to the end of a branch. */
    void checkout(int branch);

    /**
     * Regenerates the steps from {@code at} on.
     *
     * @param prefix clean frames before them that the models see
     * @param steps of denoising
     * @param noise level τ of the noise on the prefix, 0…1
     */
    void regenerate(int at, int prefix, int steps, double noise);

    /** Goes back to the branch that was left last. */
    void undo();

    /** Disturbs the next few frames. */
    void perturb(Disturbance disturbance);

    /** Cancels the long tasks that were asked for so far. */
    void cancel();

    /** Has the attention of a patch of the frame traced; patches are numbered row by row. */
    void follow(int patch);

    /** Predicts a step once more in that many denoising steps, and tells of each. */
    void study(int at, int steps);

    /** Turns the tracing of attention on or off. */
    void watch(boolean wanted);
}
