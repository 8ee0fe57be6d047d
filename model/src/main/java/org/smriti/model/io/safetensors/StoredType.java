package org.smriti.model.io.safetensors;

import java.nio.ByteBuffer;

/** How a float is stored in a weights file, little-endian. */
public enum StoredType {
    F32(4, Float.POSITIVE_INFINITY) {
        @Override
        float get(ByteBuffer bytes) {
            return bytes.getFloat();
        }

        @Override
        void put(ByteBuffer bytes, float value) {
            bytes.putFloat(value);
        }
    },
    F16(2, 65520f) {
        @Override
        float get(ByteBuffer bytes) {
            return Float.float16ToFloat(bytes.getShort());
        }

        @Override
        void put(ByteBuffer bytes, float value) {
            bytes.putShort(Float.floatToFloat16(value));
        }
    },
    /** The upper half of a float32; widened here because the engine aborts the process on it. */
    BF16(2, 0x1.FFp127f) {
        @Override
        float get(ByteBuffer bytes) {
            return Float.intBitsToFloat(bytes.getShort() << 16);
        }

        @Override
        void put(ByteBuffer bytes, float value) {
            int bits = Float.floatToIntBits(value);
            int roundHalfToEven = Float.isNaN(value) ? 0 : 0x7FFF + (bits >>> 16 & 1);
            bytes.putShort((short) (bits + roundHalfToEven >>> 16));
        }
    };

    private final int bytes;
    private final float overflowsAt;

    StoredType(int bytes, float overflowsAt) {
        this.bytes = bytes;
        this.overflowsAt = overflowsAt;
    }

    /** Bytes of one value. */
    public int bytes() {
        return bytes;
    }

    abstract float get(ByteBuffer bytes);

    abstract void put(ByteBuffer bytes, float value);

    /** Whether a finite value stays finite when stored. */
    boolean holds(float value) {
        return !Float.isFinite(value) || Math.abs(value) < overflowsAt;
    }
}
