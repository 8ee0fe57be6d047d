package org.smriti.app.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smriti.app.probe.ProbeResult;
import org.smriti.app.session.Branch;
import org.smriti.app.session.Mode;
import org.smriti.app.session.Study;
import org.smriti.app.session.Surgery;
import org.smriti.app.session.Sweep;
import org.smriti.app.session.tick.Disturbance;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.text.Message;

/** What the model thread reports to the window. */
public sealed interface Event {

    /**
     * The engine runs; tells the device and the names that can be chosen.
     *
     * @param models by name, in order
     */
    record Ready(Device device, List<String> devices, Map<String, ModelKind> models, List<String> profiles)
            implements Event {}

    /** A session began. */
    record Began(Opened session) implements Event {}

    /** Other models were loaded into the same session. */
    record Joined(List<TrackInfo> tracks, List<Tick> past) implements Event {}

    /**
     * A step was taken.
     *
     * @param perSecond measured over the last steps
     * @param latencyMillis from the key press, or from the clock's call if the keys are unchanged, to this event
     */
    record Ticked(Tick tick, double perSecond, double latencyMillis) implements Event {}

    /** A study of a step is done. */
    record Studied(Study study) implements Event {}

    /** Another branch is current; carries all its steps. */
    record Arrived(int branch, List<Tick> ticks, List<Branch.View> branches) implements Event {}

    /** A branch is to be seen beside the current one. */
    record Compared(OtherBranch other) implements Event {}

    /** A probe is done. */
    record Probed(ProbeResult result) implements Event {}

    /** A sweep over prefix lengths is done. */
    record Swept(Sweep sweep) implements Event {}

    /** All operations on Smriti's memory so far, the latest last; empty once it is healed. */
    record Operated(List<Surgery> done) implements Event {}

    /** The person has asked for disturbances: what will act on the camera at the next step. */
    record Armed(List<Disturbance> next) implements Event {}

    /** The mode has changed. */
    record Moded(Mode mode) implements Event {}

    /** The profile has changed. */
    record Profiled(String profile) implements Event {}

    /** The clock was started or paused. */
    record Playing(boolean playing) implements Event {}

    /** The driver has changed. */
    record Driven(Driver driver) implements Event {}

    /** Long-running work goes on, has progressed, or is over. */
    record Busy(Optional<Work> work) implements Event {}

    /** Something happened to a file. */
    record Filed(FileEvent event) implements Event {}

    /** The session as a whole was changed or left, and what can be done about it; nothing once something else was done. */
    record Offered(Optional<Offer> offer) implements Event {}

    /**
     * Which loaded models take no part in the session, as they were made for other actions or frames than its world has; none once all of them
     * take part.
     *
     * @param models their names
     */
    record LeftOut(String world, List<String> models) implements Event {

        private static final String KEY = "failed.left-out";

        /** What the person reads of it; {@link Message#NONE} if no model is left out. */
        Message message() {
            return models.isEmpty() ? Message.NONE : Message.of(KEY, world, String.join(", ", models));
        }

        /** Whether a message is of models that were left out. */
        static boolean isTold(Message message) {
            return message.key().equals(KEY);
        }
    }

    /** Something was done; tells what came of it. */
    record Done(Message message) implements Event {}

    /** Something failed; tells what, and what the person can do about it. */
    record Failed(Message message) implements Event {}

    /**
     * A device that runs models.
     *
     * @param name as it is chosen in the menu
     * @param about a description in one line
     * @param precision in which models compute there
     */
    record Device(String name, String about, String precision) {

        /** Before the engine runs. */
        public static final Device NONE = new Device("", "", "");
    }

    /**
     * Long-running work.
     *
     * @param title as the person reads it
     * @param share share that is done, 0 to 1; negative if it is not known
     */
    record Work(Message title, double share) {

        /** In place of a share that is not known. */
        public static final double UNKNOWN = -1;
    }
}
