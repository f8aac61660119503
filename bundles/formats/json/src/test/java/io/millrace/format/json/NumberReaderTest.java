// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.Test;

/** Numbers read from their digits are the ones that {@link Double#parseDouble} gives, to the last bit. */
public class NumberReaderTest {
    private final SplittableRandom random = new SplittableRandom(11);
    private final NumberReader reader = new NumberReader();

    @Test
    public void decimalsOfAnyLengthAreExact() {
        for (int i = 0; i < 300_000; i++) {
            long mantissa = random.nextLong() >>> random.nextInt(1, 60);
            check(BigDecimal.valueOf(mantissa, random.nextInt(0, 26)).toPlainString());
        }
    }

    @Test
    public void decimalsNextToTheMiddleBetweenTwoDoublesAreExact() {
        for (int i = 0; i < 200_000; i++) {
            double low = random.nextDouble() * 1_000;
            BigDecimal middle =
                    new BigDecimal(low).add(new BigDecimal(Math.nextUp(low))).divide(BigDecimal.valueOf(2));
            RoundingMode mode = random.nextBoolean() ? RoundingMode.UP : RoundingMode.DOWN;
            check(middle.round(new MathContext(17 + random.nextInt(3), mode)).toPlainString());
        }
    }

    @Test
    public void decimalsInTheMiddleBetweenTwoDoublesGoToTheEvenOne() {
        for (int i = 0; i < 100_000; i++) {
            long odd = (1L << 53) + 2 * random.nextLong(1L << 52) + 1;
            check(BigDecimal.valueOf(odd)
                    .divide(BigDecimal.valueOf(1L << random.nextInt(4)))
                    .toPlainString());
        }
    }

    private void check(String text) {
        byte[] payload = (text + ",").getBytes(StandardCharsets.US_ASCII);
        int end = reader.scan(payload, 0);
        boolean isRight = reader.asDouble() == Double.parseDouble(text) && end == text.length();
        if (!isRight) assertThat(reader.asDouble()).as(text).isEqualTo(Double.parseDouble(text));
    }
}
