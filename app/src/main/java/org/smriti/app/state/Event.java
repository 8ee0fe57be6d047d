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

/** What the model thread has to tell. */
public sealed interface Event {

    /** The engine runs; and what there is to choose from. */
    record Ready(Device device, List<String> devices, List<String> models, List<String> profiles) implements Event {}

    /** A session began. */
    record Began(Opened session) implements Event {}

    /** Other models play in the same session. */
    record Joined(List<TrackInfo> tracks, List<Tick> past) implements Event {}

    /**
     * A step was taken.
     *
     * @param perSecond steps a second of late
     * @param latencyMillis from the key, or if none has changed from the clock's call, to this event
     */
    record Ticked(Tick tick, double perSecond, double latencyMillis) implements Event {}

    /** A step was looked into. */
    record Studied(Study study) implements Event {}

    /** The session went to a branch; all its steps. */
    record Arrived(int branch, List<Tick> ticks, List<Branch.View> branches) implements Event {}

    /** A probe has been run. */
    record Probed(ProbeResult result) implements Event {}

    /** Prefixes of several lengths have been tried. */
    record Swept(Sweep sweep) implements Event {}

    /** What has been done to Smriti's memory so far, the latest last; nothing once it is healed. */
    record Operated(List<Surgery> done) implements Event {}

    /** The mode is now this. */
    record Moded(Mode mode) implements Event {}

    /** The profile is now this. */
    record Profiled(String profile) implements Event {}

    /** Time passes, or stands still. */
    record Playing(boolean playing) implements Event {}

    /** The one who steers. */
    record Driven(Driver driver) implements Event {}

    /** Something long goes on, as far as a share; or nothing does. */
    record Busy(Optional<Work> work) implements Event {}

    /** Something happened to a file. */
    record Filed(FileEvent event) implements Event {}

    /** Something could not be done: what, and what to do about it. */
    record Failed(Message message) implements Event {}

    /**
     * Where the models run.
     *
     * @param name as it is chosen
     * @param about it, in one line
     * @param precision in which models compute there
     */
    record Device(String name, String about, String precision) {

        /** Before there is one. */
        public static final Device NONE = new Device("", "", "");
    }

    /**
     * Something that takes long.
     *
     * @param title for a person
     * @param share done, 0 to 1; below 0 if nobody knows
     */
    record Work(Message title, double share) {

        /** The share when nobody knows it. */
        public static final double UNKNOWN = -1;
    }
}
