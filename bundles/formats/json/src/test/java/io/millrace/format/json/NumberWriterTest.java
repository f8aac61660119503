// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.format.ByteOutput;
import io.millrace.api.value.ShortestDecimal;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.Test;

public class NumberWriterTest {
    private final SplittableRandom random = new SplittableRandom(7);

    @Test
    public void wholeNumbersHaveNoPoint() {
        assertThat(text(3.0)).isEqualTo("3");
        assertThat(text(-1500000.0)).isEqualTo("-1500000");
        assertThat(text(9007199254740993.0)).isEqualTo("9007199254740992");
        assertThat(text(123456789012345678901.0)).isEqualTo("123456789012345680000");
        assertThat(text(0.0)).isEqualTo("0");
        assertThat(text(-0.0)).isEqualTo("-0");
    }

    @Test
    public void fractionsHaveTheFewestDigits() {
        assertThat(text(0.1)).isEqualTo("0.1");
        assertThat(text(0.1 + 0.2)).isEqualTo("0.30000000000000004");
        assertThat(text(-48.1234)).isEqualTo("-48.1234");
        assertThat(text(1.0 / 3)).isEqualTo("0.3333333333333333");
        assertThat(text(2e-3)).isEqualTo("0.002");
        assertThat(text(12345678901.25)).isEqualTo("12345678901.25");
    }

    @Test
    public void exponentsAppearOnlyBeyondTheUsual() {
        assertThat(text(0.000001)).isEqualTo("0.000001");
        assertThat(text(0.0000009)).isEqualTo("9e-7");
        assertThat(text(1e-7)).isEqualTo("1e-7");
        assertThat(text(1.25e-10)).isEqualTo("1.25e-10");
        assertThat(text(1e20)).isEqualTo("100000000000000000000");
        assertThat(text(1e21)).isEqualTo("1e+21");
        assertThat(text(1e23)).isEqualTo("1e+23");
        assertThat(text(-1.7976931348623157e308)).isEqualTo("-1.7976931348623157e+308");
        assertThat(text(5e-324)).isEqualTo("5e-324");
        assertThat(text(2.2250738585072014e-308)).isEqualTo("2.2250738585072014e-308");
    }

    @Test
    public void powersOfTwoHaveAShorterWayToTheirLowerNeighbour() {
        assertThat(text(Math.scalb(1.0, -1017))).isEqualTo("7.120236347223045e-307");
        assertThat(text(Math.scalb(1.0, 1023))).isEqualTo("8.98846567431158e+307");
    }

    @Test
    public void everyDoubleReadsBackAsItself() {
        for (int i = 0; i < 300_000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                assertThat(Double.parseDouble(text(number)) == number)
                        .as("%s", number)
                        .isTrue();
            }
        }
    }

    @Test
    public void noDoubleHasAShorterForm() {
        for (int i = 0; i < 50_000; i++) {
            double number = i % 2 == 0
                    ? random.nextDouble() * 100
                    : random.nextInt(1, 1_000_000) / (double) random.nextInt(1, 1_000);
            if (number == 0) continue;
            BigDecimal shortest = ShortestDecimal.of(number);
            assertThat(new BigDecimal(text(number)).compareTo(shortest))
                    .as("%s", number)
                    .isZero();
        }
    }

    private static String text(double number) {
        ByteOutput out = new ByteOutput();
        NumberWriter.write(number, out);
        return new String(out.toByteArray(), StandardCharsets.US_ASCII);
    }
}
