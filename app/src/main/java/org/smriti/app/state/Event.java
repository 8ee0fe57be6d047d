package org.smriti.app.state;

import java.util.List;
import java.util.Optional;
import org.smriti.app.probe.ProbeResult;
import org.smriti.app.session.Branch;
import org.smriti.app.session.Mode;
import org.smriti.app.session.Study;
import org.smriti.app.session.Surgery;
import org.smriti.app.session.Sweep;
import org.smriti.app.session.Tick;
import org.smriti.app.text.Message;

/** What the model thread tells the window. */
public sealed interface Event {

    /** The engine runs, and these are the devices, models and profiles to choose from. */
    record Ready(Device device, List<String> devices, List<String> models, List<String> profiles) implements Event {}

    /** A session began. */
    record Began(Opened session) implements Event {}

    /** A model has joined or left the session; {@code past} are the steps of the current branch with the models of now. */
    record Joined(List<TrackInfo> tracks, List<Tick> past) implements Event {}

    /**
     * A step was taken.
     *
     * @param perSecond steps a second of late
     * @param latencyMillis from the key, or if none has changed from the clock's call, to this event
     */
    record Ticked(Tick tick, double perSecond, double latencyMillis) implements Event {}

    /** A step was predicted once more, denoising step by denoising step. */
    record Studied(Study study) implements Event {}

    /** The session is at the end of a branch, which has these steps. */
    record Arrived(int branch, List<Tick> ticks, List<Branch.View> branches) implements Event {}

    /** A probe has been run. */
    record Probed(ProbeResult result) implements Event {}

    /** Steps were regenerated after prefixes of several lengths. */
    record Swept(Sweep sweep) implements Event {}

    /** The operations on Smriti's memory so far, the latest last; none once it is healed. */
    record Operated(List<Surgery> done) implements Event {}

    /** The mode is now this. */
    record Moded(Mode mode) implements Event {}

    /** The profile is now this. */
    record Profiled(String profile) implements Event {}

    /** Steps are taken at the clock's rate, or the session is paused. */
    record Playing(boolean playing) implements Event {}

    /** A person or a policy steers now. */
    record Driven(Driver driver) implements Event {}

    /** A long task goes on, or none does any more. */
    record Busy(Optional<Work> work) implements Event {}

    /** Something happened to a file. */
    record Filed(FileEvent event) implements Event {}

    /** Something could not be done; the message says what, and what to do about it. */
    record Failed(Message message) implements Event {}

    /**
     * The device that the models run on.
     *
     * @param name by which it is chosen
     * @param about its description, in one line
     * @param precision that models compute in there
     */
    record Device(String name, String about, String precision) {

        /** Before there is one. */
        public static final Device NONE = new Device("", "", "");
    }

    /**
     * A long task.
     *
     * @param title for a person
     * @param share done, 0 to 1; {@link #UNKNOWN} if that is not known
     */
    record Work(Message title, double share) {

        /** The share of a task that cannot tell it. */
        public static final double UNKNOWN = -1;
    }
}
