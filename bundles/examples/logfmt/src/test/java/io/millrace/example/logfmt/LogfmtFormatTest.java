// SPDX-License-Identifier: Apache-2.0
package io.millrace.example.logfmt;

import static io.millrace.testkit.operator.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.type.DataType.Scalar;
import io.millrace.testkit.format.FormatHarness;
import org.junit.Test;

public class LogfmtFormatTest {
    private final FormatHarness format = FormatHarness.of(new LogfmtFormat());

    @Test
    public void valuesAreOfTheKindThatTheyLookLike() {
        assertThat(format.decode("level=info took=12.5 n=3 ok=true retried id=007x"))
                .containsExactly(
                        row("level", "info", "took", 12.5, "n", 3L, "ok", true, "retried", true, "id", "007x"));
    }

    @Test
    public void whatIsInQuotesIsText() {
        assertThat(format.decode("msg=\"it \\\"runs\\\"\" n=\"3\" empty=\"\""))
                .containsExactly(row("msg", "it \"runs\"", "n", "3", "empty", ""));
    }

    @Test
    public void aDeclaredTextStaysText() {
        assertThat(format.column("id", Scalar.STRING).column("n", Scalar.BIGINT).decode("id=007 n=7"))
                .containsExactly(row("id", "007", "n", 7L));
    }

    @Test
    public void eachLineIsARow() {
        assertThat(format.decode("a=1\r\n\n b=2 \n")).containsExactly(row("a", 1L), row("b", 2L));
    }

    @Test
    public void whatIsNoPairIsAnErrorWithItsPlace() {
        assertThatThrownBy(() -> format.decode("a=1 b=\"open"))
                .hasMessage("format logfmt: expected name=value or name=\"value\" at position 3, found \"b=\"open\"");
    }

    @Test
    public void whatIsWrittenReadsAsItWas() {
        String text = format.encode(row(
                "level",
                "info",
                "n",
                3L,
                "took",
                0.5,
                "msg",
                "a \"b\" \\ c",
                "no",
                "true",
                "seven",
                "7",
                "gone",
                null));

        assertThat(text).isEqualTo("level=info n=3 took=0.5 msg=\"a \\\"b\\\" \\\\ c\" no=\"true\" seven=\"7\"");
        assertThat(format.decode(text))
                .containsExactly(
                        row("level", "info", "n", 3L, "took", 0.5, "msg", "a \"b\" \\ c", "no", "true", "seven", "7"));
    }

    @Test
    public void onlyTheFieldsThatAreAskedForAreWritten() {
        assertThat(format.fields("b", "a").encode(row("a", 1L, "b", 2L, "c", 3L)))
                .isEqualTo("b=2 a=1");
    }

    @Test
    public void aResultOfSeveralRowsHasALineForEach() {
        assertThat(format.encode(row("a", 1L), row("a", 2L))).isEqualTo("a=1\na=2");
    }

    @Test
    public void anErrorIsAPairToo() {
        assertThat(format.encodeError("no luck")).isEqualTo("error=\"no luck\"");
    }
}
