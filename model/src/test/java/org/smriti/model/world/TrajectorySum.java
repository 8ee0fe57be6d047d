package org.smriti.model.world;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32;

/** A checksum of walks: every bit of every pose, and every action. */
public final class TrajectorySum {

    private final CRC32 crc = new CRC32();

    /** Adds a walk. */
    public void add(Trajectory walk) {
        add(walk.poses(), walk.actions());
    }

    /** Adds a walk's poses and actions. */
    public void add(List<Pose> poses, List<? extends Action> actions) {
        ByteBuffer bytes = ByteBuffer.allocate(3 * Double.BYTES + Byte.BYTES);
        for (int frame = 0; frame < poses.size(); frame++) {
            bytes.clear();
            bytes.putDouble(poses.get(frame).x());
            bytes.putDouble(poses.get(frame).y());
            bytes.putDouble(poses.get(frame).heading());
            bytes.put((byte) actions.get(frame).number());
            crc.update(bytes.flip());
        }
    }

    /** The checksum of all walks that were added. */
    public String hex() {
        return Long.toHexString(crc.getValue());
    }
}
