package org.smriti.app.session;

/** A lane that is operated on: a second lane takes the knife, so that the first goes on untouched and has nothing to heal from. */
final class Operation implements AutoCloseable {

    private final Lane untouched;
    private final Lane patient;

    /** Nothing is done yet: both remember the same. */
    Operation(Lane lane) {
        untouched = lane;
        patient = lane.second();
    }

    /** The lane's name. */
    String name() {
        return untouched.name();
    }

    /** The lane that takes the knife. */
    Lane patient() {
        return patient;
    }

    void perform(Surgery surgery, Branches branches) {
        patient.operate(surgery, untouched, branches);
    }

    /** The patient takes a step, before the lane itself does: it keeps to the schedule that the lane is about to follow. */
    LaneTick tick(Step step, Mode mode, Surroundings surroundings, long seed) {
        return patient.tick(step, untouched.schedule(), mode, surroundings, seed);
    }

    @Override
    public void close() {
        patient.close();
    }
}
