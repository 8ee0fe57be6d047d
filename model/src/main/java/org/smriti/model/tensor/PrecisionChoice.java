package org.smriti.model.tensor;

import ai.djl.ndarray.types.DataType;
import java.util.Locale;

/**
 * The precision to compute in, and what was measured to choose it.
 *
 * @param type FLOAT32 or FLOAT16
 * @param fp32Gflops matmul rate, 10⁹ operations a second
 * @param fp16Gflops the same in half precision; 0 where it does not work, or where a short trial showed that measuring it is not worth the time
 * @param why one sentence for people
 */
public record PrecisionChoice(DataType type, double fp32Gflops, double fp16Gflops, String why) {

    /** Half precision costs exactness, so it has to win by more than a measurement's noise. */
    private static final double WORTH_IT = 1.1;

    /** Chooses from the measured rates; 0 for half precision says that it does not work. */
    static PrecisionChoice between(double fp32Gflops, double fp16Gflops) {
        if (fp16Gflops <= 0) {
            return new PrecisionChoice(DataType.FLOAT32, fp32Gflops, 0, "fp16 matmul does not work on this device");
        }
        boolean half = fp16Gflops > WORTH_IT * fp32Gflops;
        String rates =
                String.format(Locale.ROOT, "fp16 matmul runs at %.0f GFLOP/s, fp32 at %.0f", fp16Gflops, fp32Gflops);
        return half
                ? new PrecisionChoice(DataType.FLOAT16, fp32Gflops, fp16Gflops, rates)
                : new PrecisionChoice(
                        DataType.FLOAT32, fp32Gflops, fp16Gflops, rates + ": not enough to give up exactness");
    }

    /** Chooses where a short trial found half precision far behind. */
    static PrecisionChoice farBehind(double fp32Gflops, double times) {
        String why = String.format(
                Locale.ROOT,
                "fp32 matmul runs at %.0f GFLOP/s, fp16 more than %.0f times slower in a short trial",
                fp32Gflops,
                times);
        return new PrecisionChoice(DataType.FLOAT32, fp32Gflops, 0, why);
    }

    /** {@code fp32} or {@code fp16}. */
    public String label() {
        return type == DataType.FLOAT16 ? "fp16" : "fp32";
    }
}
