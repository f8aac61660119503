// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.conversion;

import static io.millrace.testkit.function.ArgumentForms.COLUMN;
import static io.millrace.testkit.function.ArgumentForms.literal;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.error.MillraceException;
import io.millrace.api.function.ArgumentSyntax;
import io.millrace.testkit.function.FunctionHarness;
import io.millrace.testkit.plugin.ManualClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class ConversionFunctionsTest {
    private final FunctionHarness functions = FunctionHarness.of(ConversionFunctions.all(ManualClock.at(0)));

    @Test
    public void truncRoundsHalfAwayFromZero() throws Exception {
        assertThat(functions.call("trunc", 3.14159, 2)).isEqualTo(3.14);
        assertThat(functions.call("trunc", 3.145, 2)).isEqualTo(3.15);
        assertThat(functions.call("trunc", 12.7, 0)).isEqualTo(13.0);
        assertThat(functions.call("trunc", 1555, -2)).isEqualTo(1600.0);
        assertThat(functions.call("trunc", -2.5, 0)).isEqualTo(-3.0);
        assertThat(functions.call("trunc", 1000000000000000.5, 2)).isEqualTo(1000000000000000.5);
        assertThat(functions.call("trunc", 1000000000000000.5, 0)).isEqualTo(1000000000000001.0);
        assertThat(functions.call("trunc", 1e300, 100)).isEqualTo(1e300);
        assertError("function trunc expects an integer as places but got float64(3)", "trunc", 2.71828, 3.0);
        assertError("cannot convert string(2.5) to float64", "trunc", "2.5", 1);
    }

    @Test
    public void chrGivesTheCode() throws Exception {
        assertThat(functions.call("chr", 65)).isEqualTo(65L);
        assertThat(functions.call("chr", 65.9)).isEqualTo(65L);
        assertThat(functions.call("chr", "A")).isEqualTo(65L);
        assertError("function chr expects an integer or one ASCII character but got string(AB)", "chr", "AB");
        assertError("function chr expects an integer or one ASCII character but got string(é)", "chr", "é");
        assertError("function chr expects an integer or one ASCII character but got string()", "chr", "");
        assertError("function chr expects an integer or one ASCII character but got bool(true)", "chr", true);
    }

    @Test
    public void hex2decTakesASignAndAPrefix() throws Exception {
        assertThat(functions.call("hex2dec", "0x7B")).isEqualTo(123L);
        assertThat(functions.call("hex2dec", "FF")).isEqualTo(255L);
        assertThat(functions.call("hex2dec", "-10")).isEqualTo(-16L);
        assertThat(functions.call("hex2dec", "0x-1")).isEqualTo(-1L);
        assertThat(functions.call("hex2dec", "+FF")).isEqualTo(255L);
        assertThat(functions.call("hex2dec", "0b1")).isEqualTo(177L);
        assertThat(functions.call("hex2dec", "-8000000000000000")).isEqualTo(Long.MIN_VALUE);
        for (Object bad : List.of("0XFF", "xyz", "", "8000000000000000", 10, "-0x1", "0x", " 1", "1_0", true)) {
            assertThatThrownBy(() -> functions.call("hex2dec", bad)).isInstanceOf(EvaluationException.class);
        }
        assertThat(functions.call("dec2hex", 4096)).isEqualTo("0x1000");
        assertThat(functions.call("dec2hex", -255)).isEqualTo("0x-ff");
        assertThat(functions.call("dec2hex", 1e15)).isEqualTo("0x38d7ea4c68000");
        assertError("cannot convert float64(16.5) to int64", "dec2hex", 16.5);
    }

    @Test
    public void textsAreEncodedAndDecodedInBase64() throws Exception {
        assertThat(functions.call("encode", "gateway", "base64")).isEqualTo("Z2F0ZXdheQ==");
        assertThat(functions.call("decode", "aMOpeQ==", "base64")).isEqualTo("héy".getBytes(UTF_8));
        assertThat(functions.call("decode", "Z2F0\nZXdheQ==", "base64")).isEqualTo("gateway".getBytes(UTF_8));
        assertThat(functions.call("decode", "", "base64")).isEqualTo(new byte[0]);
        assertError("function decode expects a base64 text but got Z2F0ZXdheQ", "decode", "Z2F0ZXdheQ", "base64");
        assertError("cannot convert int64(12) to string", "encode", 12, "base64");
    }

    @Test
    public void secondsAreRoundedDown() throws Exception {
        assertThat(functions.call("to_seconds", 1709211909999L)).isEqualTo(1709211909L);
        assertThat(functions.call("to_seconds", -1500)).isEqualTo(-2L);
        assertThat(functions.call("to_seconds", Instant.ofEpochSecond(7, 5))).isEqualTo(7L);
        assertThat(functions.call("to_seconds", "1970-01-01T02:00:07+02:00")).isEqualTo(7L);
        assertThat(functions.call("to_seconds", "1970-01-01T00:01:00Z")).isEqualTo(60L);
    }

    @Test
    public void nothingInNothingOut() throws Exception {
        assertThat(functions.call("cast", null, "bigint")).isNull();
        assertThat(functions.call("cast", List.of(), "string")).isNull();
        assertThat(functions.call("cast", Map.of(), "string")).isNull();
        assertThat(functions.call("cast", 7, null)).isNull();
        assertThat(functions.call("trunc", null, 2)).isNull();
    }

    @Test
    public void callsThatCannotBeRightAreRefused() {
        assertRefused("cast", COLUMN, literal("integer"));
        assertRefused("cast", COLUMN, literal("BIGINT"));
        assertRefused("cast", COLUMN, literal(1));
        assertRefused("encode", COLUMN, literal("hex"));
        assertRefused("decode", COLUMN, COLUMN);
        assertRefused("chr", literal(65.5));
        assertRefused("dec2hex", literal(16));
        assertRefused("trunc", COLUMN, literal(1.5));
        functions.check("cast", literal("7"), literal("bigint"));
        functions.check("cast", COLUMN, COLUMN);
        functions.check("encode", COLUMN, literal("base64"));
    }

    private void assertError(String message, String name, Object... arguments) {
        assertThatThrownBy(() -> functions.call(name, arguments))
                .isInstanceOf(EvaluationException.class)
                .hasMessage(message);
    }

    private void assertRefused(String name, ArgumentSyntax... arguments) {
        assertThatThrownBy(() -> functions.check(name, arguments))
                .isInstanceOf(MillraceException.class)
                .hasMessageContaining(name);
    }

    @Test
    public void aTimeIsMovedToAnotherZone() throws Exception {
        assertThat(functions.call("convert_tz", 1709211909123L, "Asia/Tokyo"))
                .hasToString("2024-02-29T22:05:09.123+09:00[Asia/Tokyo]");
        assertThat(functions.call("convert_tz", 1709211909123L, "EST")).hasToString("2024-02-29T08:05:09.123-05:00");
        assertThat(functions.call("convert_tz", "2024-02-29T22:05:09+09:00", ""))
                .isEqualTo(Instant.parse("2024-02-29T13:05:09Z"));
        assertThat(functions.call("convert_tz", null, "UTC")).isNull();
        for (Object zone : new Object[] {"Mars/Olympus", "utc", "+02:00", 5}) {
            assertThatThrownBy(() -> functions.call("convert_tz", 0, zone))
                    .isInstanceOf(EvaluationException.class)
                    .hasMessageStartingWith("function convert_tz expects the name of a time zone");
        }
    }
}
