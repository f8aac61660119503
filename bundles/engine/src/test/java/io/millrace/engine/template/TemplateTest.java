// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.EvaluationException;
import io.millrace.api.error.MillraceException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class TemplateTest {
    @Test
    public void aRefusalSaysWhatIsWrongInWhichLineAndColumn() {
        assertRefused("{{.dev", "template line 1, column 1: unclosed action, expected }}");
        assertRefused("a\n{{if .x}}b", "template line 2, column 3: unexpected EOF, expected {{end}} for this if");
        assertRefused("{{ nosuch 1 }}", "template line 1, column 4: function \"nosuch\" not defined");
        assertRefused("{{ upper (.a }}", "line 1, column 14: unexpected end of action in parenthesized pipeline");
        assertRefused("{{end}}", "line 1, column 3: unexpected \"end\" in template, nothing is open there");
        assertRefused("{{$x}}", "undefined variable \"$x\"");
        assertRefused("{{template \"x\"}}", "template \"x\" not defined");
    }

    @Test
    public void functionsThatAskTheMachineAreRefusedByName() {
        assertRefused("{{env \"PATH\"}}", "function \"env\" is not available here");
        assertRefused("{{genCA \"a\" 1}}", "function \"genCA\" is not available here");
    }

    @Test
    public void aFailureSaysWhatWentWrongWhere() {
        assertThatThrownBy(() -> executed("{\"x\":{{index .l 2}}}", Map.of("l", List.of(1L))))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("template line 1, column 8: error calling index: index out of range: 2");
        assertThatThrownBy(() -> executed("{{gt .n 20}}", Map.of("n", 21.5)))
                .hasMessageContaining("incompatible types for comparison: float64 and int");
    }

    @Test
    public void integersOfTypedStreamsCompareWithWrittenOnes() {
        assertThat(executed(
                        "{{if gt .n 20}}warm{{end}} {{eq .n 21}} {{index .l .i}}",
                        Map.of("n", 21L, "l", List.of("a", "b"), "i", 1L)))
                .isEqualTo("warm true b");
    }

    @Test
    public void largeFloatsAreWrittenOut() {
        assertThat(executed("{{.a}} {{.b}} {{.c}}", Map.of("a", 1e6, "b", 123456789012.0, "c", 1e21)))
                .isEqualTo("1000000 123456789012 1e+21");
    }

    @Test
    public void bytesAndTimesArePrintedAsGoDoes() {
        Map<String, Object> data =
                Map.of("b", "hi".getBytes(StandardCharsets.UTF_8), "t", Instant.parse("2024-06-01T12:00:00.5Z"));
        assertThat(executed("{{.b}} {{json .b}} {{.t}} {{json .t}} {{.t.Year}}", data))
                .isEqualTo("[104 105] \"aGk=\" 2024-06-01 12:00:00.5 +0000 UTC \"2024-06-01T12:00:00.5Z\" 2024");
    }

    @Test
    public void nowIsTheTimeOfTheEngine() {
        assertThat(executed("{{now | date \"2006-01-02 15:04\"}} {{prop \"et\"}} {{ago now}}", Map.of()))
                .isEqualTo("2024-06-01 12:00 " + FixedClock.MILLIS + " 0s");
    }

    @Test
    public void aPropertyThatIsNotSetIsItsName() {
        assertThat(executed("{{prop \"nosuch\"}}", Map.of())).isEqualTo("nosuch");
    }

    @Test
    public void idsGrow() {
        String[] ids = executed("{{prop \"snowflake\"}} {{prop \"snowflake\"}}", Map.of())
                .split(" ");
        assertThat(Long.parseLong(ids[1])).isGreaterThan(Long.parseLong(ids[0]));
    }

    @Test
    public void mapsOfTheMessageAreNotChanged() {
        Map<String, Object> inner = new LinkedHashMap<>(Map.of("a", 1L));
        Map<String, Object> data = Map.of("m", inner);
        assertThat(executed("{{$x := set .m \"b\" 2}}{{$x}} {{unset .m \"a\"}} {{merge .m (dict \"c\" 3)}}", data))
                .isEqualTo("map[a:1 b:2] map[] map[a:1 c:3]");
        assertThat(inner).isEqualTo(Map.of("a", 1L));
    }

    @Test
    public void callsWithoutEndFailInsteadOfExhaustingTheStack() {
        assertThatThrownBy(() -> executed("{{define \"x\"}}{{template \"x\" .}}{{end}}{{template \"x\" .}}", Map.of()))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("calls itself without end");
    }

    @Test
    public void textsAreCutBetweenCharacters() {
        assertThat(executed("{{trunc 3 .}} {{substr 1 3 .}} {{len .}}", "Grüße"))
                .isEqualTo("Grü rü 7");
    }

    private static String executed(String template, Object data) {
        StringBuilder text = new StringBuilder();
        Template.parse(template).execute(data, new FixedClock(), text);
        return text.toString();
    }

    private static void assertRefused(String template, String message) {
        assertThatThrownBy(() -> Template.parse(template))
                .isInstanceOfSatisfying(
                        MillraceException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.EXECUTOR))
                .hasMessageContaining(message);
    }
}
