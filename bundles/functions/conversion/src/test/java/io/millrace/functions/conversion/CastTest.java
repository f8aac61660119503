// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.conversion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.EvaluationException;
import io.millrace.testkit.function.FunctionHarness;
import io.millrace.testkit.plugin.ManualClock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class CastTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final byte[] BYTES = "12".getBytes(UTF_8);

    private final FunctionHarness functions = FunctionHarness.of(ConversionFunctions.all(ManualClock.at(0, BERLIN)));

    @Test
    public void bigintCutsFractionsAndReadsOtherBases() throws Exception {
        assertThat(cast(5, "bigint")).isEqualTo(5L);
        assertThat(cast(-3.99, "bigint")).isEqualTo(-3L);
        assertThat(cast(1e30, "bigint")).isEqualTo(Long.MAX_VALUE);
        assertThat(cast(true, "bigint")).isEqualTo(1L);
        assertThat(cast("0x1F", "bigint")).isEqualTo(31L);
        assertThat(cast("017", "bigint")).isEqualTo(15L);
        assertThat(cast("0o17", "bigint")).isEqualTo(15L);
        assertThat(cast("-0b101", "bigint")).isEqualTo(-5L);
        assertThat(cast("1_000", "bigint")).isEqualTo(1000L);
        assertThat(cast("0x_1F", "bigint")).isEqualTo(31L);
        assertThat(cast("+0", "bigint")).isEqualTo(0L);
        assertThat(cast("-9223372036854775808", "bigint")).isEqualTo(Long.MIN_VALUE);
        assertErrors(
                "bigint", "3.5", "08", " 1", "", "1_", "_1", "1__0", "5 ", "1e3", "9223372036854775808", "true", "ff");
        assertErrors("bigint", List.of(1L), Map.of("a", 1L), BYTES, Instant.EPOCH);
    }

    @Test
    public void floatTakesEveryNotationOfNumbers() throws Exception {
        assertThat(cast(5, "float")).isEqualTo(5.0);
        assertThat(cast(false, "float")).isEqualTo(0.0);
        assertThat(cast("1.5e3", "float")).isEqualTo(1500.0);
        assertThat(cast(".5", "float")).isEqualTo(0.5);
        assertThat(cast("-inf", "float")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(cast("Infinity", "float")).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(cast("NaN", "float")).isEqualTo(Double.NaN);
        assertThat(cast("0x1p4", "float")).isEqualTo(16.0);
        assertThat(cast("1_000.5", "float")).isEqualTo(1000.5);
        assertErrors("float", "abc", "1,5", "", "0x1F", "1e400", "1d", " 1", "1_", List.of(1L), BYTES, Instant.EPOCH);
    }

    @Test
    public void stringHasNoExponent() throws Exception {
        assertThat(cast(42, "string")).isEqualTo("42");
        assertThat(cast(1e20, "string")).isEqualTo("100000000000000000000");
        assertThat(cast(1234567.0, "string")).isEqualTo("1234567");
        assertThat(cast(1e-7, "string")).isEqualTo("0.0000001");
        assertThat(cast(2.5, "string")).isEqualTo("2.5");
        assertThat(cast(0.0, "string")).isEqualTo("0");
        assertThat(cast(Double.POSITIVE_INFINITY, "string")).isEqualTo("+Inf");
        assertThat(cast(true, "string")).isEqualTo("true");
        assertThat(cast(BYTES, "string")).isEqualTo("12");
        assertThat(cast(Arrays.asList(1.0, null, "x"), "string")).isEqualTo("[1 <nil> x]");
        assertThat(cast(Map.of("b", 1.0, "a", "q"), "string")).isEqualTo("map[a:q b:1]");
        assertThat(cast(Instant.EPOCH, "string")).isEqualTo("1970-01-01 00:00:00 +0000 UTC");
    }

    @Test
    public void booleanIsWhatIsNotZeroOrSaysSo() throws Exception {
        for (Object yes : List.of("1", "t", "T", "TRUE", "true", "True", 2, 0.5, -1, true)) {
            assertThat(cast(yes, "boolean")).as("" + yes).isEqualTo(true);
        }
        for (Object no : List.of("0", "f", "F", "FALSE", "false", "False", 0, 0.0, false)) {
            assertThat(cast(no, "boolean")).as("" + no).isEqualTo(false);
        }
        assertErrors("boolean", "yes", "", "tRUE", List.of(1L), BYTES, Instant.EPOCH);
    }

    @Test
    public void datetimeTakesMillisecondsAndTexts() throws Exception {
        assertThat(cast(0, "datetime")).isEqualTo(Instant.EPOCH.atZone(BERLIN));
        assertThat(cast(1.9, "datetime")).isEqualTo(Instant.ofEpochMilli(1).atZone(BERLIN));
        assertThat(cast("2024-02-29T13:05:09Z", "datetime")).isEqualTo(Instant.parse("2024-02-29T13:05:09Z"));
        assertThat(cast("2024-02-29T13:05:09.120+08:00", "datetime"))
                .isEqualTo(ZonedDateTime.parse("2024-02-29T13:05:09.12+08:00"));
        assertErrors("datetime", "yesterday", "", true, List.of(1L), BYTES);
    }

    @Test
    public void textsWithoutZoneAreReadInTheZoneOfTheEngine() throws Exception {
        assertThat(cast("2024-03-05 06:07:08", "datetime"))
                .isEqualTo(Instant.parse("2024-03-05T05:07:08Z").atZone(BERLIN));
        assertThat(cast("20240305", "datetime"))
                .isEqualTo(Instant.parse("2024-03-04T23:00:00Z").atZone(BERLIN));
    }

    @Test
    public void byteaIsBase64OrElseTheBytesOfTheText() throws Exception {
        assertThat(cast("aGV5", "bytea")).isEqualTo("hey".getBytes(UTF_8));
        assertThat(cast("plain text", "bytea")).isEqualTo("plain text".getBytes(UTF_8));
        assertThat(cast("aGk", "bytea")).isEqualTo("aGk".getBytes(UTF_8));
        assertThat(cast("aGk=\n", "bytea")).isEqualTo("hi".getBytes(UTF_8));
        assertThat(cast("####", "bytea")).isEqualTo("####".getBytes(UTF_8));
        assertThat(cast("true", "bytea")).isEqualTo(new byte[] {(byte) 0xb6, (byte) 0xbb, (byte) 0x9e});
        assertThat(cast(BYTES, "bytea")).isEqualTo(BYTES);
        assertErrors("bytea", 5, true, 2.5, List.of(1L), Instant.EPOCH);
    }

    @Test
    public void aTypeFromAColumnMustBeKnown() {
        assertThatThrownBy(() -> cast(7, "BIGINT"))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("function cast expects a type, one of bigint, float, string, boolean, datetime or bytea, "
                        + "but got BIGINT");
        assertThatThrownBy(() -> cast(7, 5)).isInstanceOf(EvaluationException.class);
    }

    private Object cast(Object value, Object type) throws Exception {
        return functions.call("cast", value, type);
    }

    private void assertErrors(String type, Object... values) {
        for (Object value : values) {
            assertThatThrownBy(() -> cast(value, type))
                    .as("%s as %s", value, type)
                    .isInstanceOf(EvaluationException.class)
                    .hasMessageStartingWith("cannot convert ");
        }
    }
}
