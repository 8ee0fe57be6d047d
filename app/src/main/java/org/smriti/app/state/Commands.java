package org.smriti.app.state;

import org.smriti.app.session.Disturbance;
import org.smriti.app.session.Mode;
import org.smriti.model.world.Action;

/**
 * What a person can ask for. Every call returns at once; what comes of it arrives as an {@link Event}.
 */
public interface Commands {

    /** What has to do with files. */
    FileCommands files();

    /** What can be tried on the models. */
    Experiments experiments();

    /** Begins anew in a world. */
    void open(String world, long seed);

    /** Lets another of the models play a track. */
    void cast(String track, String model);

    /** Goes on without a rival. */
    void dismissRival();

    /** Moves to another device. */
    void device(String name);

    /** Steers: the action of the keys held now. */
    void hold(Action action);

    /** Lets the policy steer, or the person. */
    void drive(Driver driver);

    /** Gives the models something else to remember. */
    void mode(Mode mode);

    /** Lets time pass or stand still. */
    void play(boolean playing);

    /** Takes one step with the keys held now, while time stands still. */
    void step();

    /** Steps a second. */
    void rate(double perSecond);

    /** Chooses between speed and quality by a profile's name. */
    void profile(String label);

    /** Leaves the current branch after its first {@code steps} steps. */
    void forkAt(int steps);

    /** Goes to the end of a branch. */
    void checkout(int branch);

    /**
     * Makes the steps from {@code at} on anew.
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

    /** Ends whatever is taking long. */
    void cancel();

    /** Follows where a patch of the frame looks, its number row by row. */
    void follow(int patch);

    /** Predicts a step once more, in that many denoising steps, to see how that goes. */
    void study(int at, int steps);

    /** Whether the insides of the models are wanted. */
    void watch(boolean wanted);
}
