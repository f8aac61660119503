// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.string;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.EvaluationException;
import io.millrace.testkit.function.FunctionHarness;
import java.util.List;
import org.junit.Test;

public class FormatTest {
    private final FunctionHarness strings = FunctionHarness.of(StringFunctions.all());

    @Test
    public void roundsHalfToEvenOnTheExactValue() throws Exception {
        assertThat(format(98765.4321, 2)).isEqualTo("98765.43");
        assertThat(format(2.5, 0)).isEqualTo("2");
        assertThat(format(3.5, 0)).isEqualTo("4");
        assertThat(format(-0.125, 2)).isEqualTo("-0.12");
        assertThat(format(-0.125, 0)).isEqualTo("-0");
        assertThat(format(0, 2)).isEqualTo("0.00");
        assertThat(format(1e15, 5)).isEqualTo("1000000000000000.00000");
    }

    @Test
    public void whatIsNoNumberCountsAsZero() throws Exception {
        assertThat(format("abc", 2)).isEqualTo("0.00");
        assertThat(format(true, 2)).isEqualTo("0.00");
        assertThat(format(List.of(1L), 2)).isEqualTo("0.00");
        assertThat(format(null, 2)).isNull();
        assertThat(format(Double.NaN, 2)).isEqualTo("NaN");
    }

    @Test
    public void groupsAsInTheLocale() throws Exception {
        assertThat(format(98765.4321, 2, "de_DE")).isEqualTo("98.765,43");
        assertThat(format(12332.1234567, 4, "en_US")).isEqualTo("12,332.1235");
        assertThat(format(1234567.891, 2, "en_IN")).isEqualTo("12,34,567.89");
        assertThat(format(1234567.891, 2, "fr_FR")).isEqualTo("1\u00A0234\u00A0567,89");
        assertThat(format(-1234.5, 2, "de-CH")).isEqualTo("-1\u2019234.50");
        assertThat(format(1234.5, 2, "es_ES")).isEqualTo("1.234,50");
        assertThat(format(999.995, 2, "EN_us")).isEqualTo("1,000.00");
        assertThat(format(-1234.5, 2, "sv_SE")).isEqualTo("\u22121\u00A0234,50");
        assertThat(format(1234567.891, 1, "hi_IN")).isEqualTo("12,34,567.9");
        assertThat(format(1234567.891, 2, "pt_BR")).isEqualTo("1.234.567,89");
        assertThat(format(1234567.891, 2, "pt_PT")).isEqualTo("1\u00A0234\u00A0567,89");
        assertThat(format(1234567.891, 2, "de_AT")).isEqualTo("1\u00A0234\u00A0567,89");
    }

    @Test
    public void localesWithoutDataAreLikeEnglish() throws Exception {
        assertThat(format(1234567.891, 2, "no_NO")).isEqualTo("1,234,567.89");
        assertThat(format(-1234.5, 2, "ur_PK")).isEqualTo("-1,234.50");
        assertThat(format(1234.5, 2, "ja_JP")).isEqualTo("1,234.50");
    }

    @Test
    public void aLocaleNeedsACountry() {
        for (String tag : List.of("en", "es_419", "", "xx_DE", "de_XX", "german")) {
            assertThatThrownBy(() -> format(1.5, 1, tag))
                    .isInstanceOf(EvaluationException.class)
                    .hasMessage("expected a locale with a country, such as en_US, but got " + tag);
        }
    }

    @Test
    public void decimalsAreLimited() {
        assertThatThrownBy(() -> format(1.5, -1))
                .hasMessage("function format expects from 0 to 1074 decimals but got -1");
    }

    private Object format(Object... arguments) throws Exception {
        return strings.call("format", arguments);
    }
}
