package org.smriti.model.world.policy;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** A checksum of walks: every bit of every pose, and every action. */
public final class TrajectorySum {

    private final CRC32 crc = new CRC32();

    /** Adds a walk. */
    public void add(Trajectory walk) {
        ByteBuffer bytes = ByteBuffer.allocate(3 * Double.BYTES + Byte.BYTES);
        for (int frame = 0; frame < walk.length(); frame++) {
            bytes.clear();
            bytes.putDouble(walk.poses().get(frame).x());
            bytes.putDouble(walk.poses().get(frame).y());
            bytes.putDouble(walk.poses().get(frame).heading());
            bytes.put((byte) walk.actions().get(frame).ordinal());
            crc.update(bytes.flip());
        }
    }

    /** Of all that were added. */
    public String hex() {
        return Long.toHexString(crc.getValue());
    }
}
