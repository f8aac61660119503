// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.string;

import static io.millrace.testkit.function.ArgumentForms.COLUMN;
import static io.millrace.testkit.function.ArgumentForms.literal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.error.MillraceException;
import io.millrace.api.function.ArgumentSyntax;
import io.millrace.testkit.function.FunctionHarness;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class StringFunctionsTest {
    private final FunctionHarness strings = FunctionHarness.of(StringFunctions.all());

    @Test
    public void theFamilyHas20Names() {
        assertThat(StringFunctions.all()).hasSize(20);
    }

    @Test
    public void concatJoinsTextForms() throws Exception {
        assertThat(strings.call("concat", "a", 1, 2.5, null)).isEqualTo("a12.5");
        assertThat(strings.call("concat", 1234567.0)).isEqualTo("1.234567e+06");
        assertThat(strings.call("concat", new Object[] {null})).isEqualTo("");
        assertThat(strings.call("concat", Arrays.asList(1L, null, "x"), "|", Map.of("b", "y", "a", 2.5)))
                .isEqualTo("[1 <nil> x]|map[a:2.5 b:y]");
        assertThat(strings.call("concat", List.of(), "|", Map.of())).isEqualTo("[]|map[]");
    }

    @Test
    public void beginningsAndEndsAreThoseOfTheTextForm() throws Exception {
        assertThat(strings.call("endswith", "sensor-01", "01")).isEqualTo(true);
        assertThat(strings.call("startswith", "sensor-01", "01")).isEqualTo(false);
        assertThat(strings.call("startswith", 1234, 12)).isEqualTo(true);
        assertThat(strings.call("startswith", "abc", "")).isEqualTo(true);
        assertThat(strings.call("endswith", null, "a")).isEqualTo(false);
    }

    @Test
    public void indexofCountsBytes() throws Exception {
        assertThat(strings.call("indexof", "naïve", "v")).isEqualTo(4L);
        assertThat(strings.call("indexof", "日本語", "語")).isEqualTo(6L);
        assertThat(strings.call("indexof", "😀x", "x")).isEqualTo(4L);
        assertThat(strings.call("indexof", "abc", "")).isEqualTo(0L);
        assertThat(strings.call("indexof", "abc", "x")).isEqualTo(-1L);
        assertThat(strings.call("indexof", null, "x")).isEqualTo(-1L);
        assertThat(strings.call("indexof", List.of(1.0, 2.0), "2")).isEqualTo(3L);
    }

    @Test
    public void lengthCountsCharactersOrMembers() throws Exception {
        assertThat(strings.call("length", "naïve")).isEqualTo(5L);
        assertThat(strings.call("length", "日本語😀")).isEqualTo(4L);
        assertThat(strings.call("length", Arrays.asList(1L, null))).isEqualTo(2L);
        assertThat(strings.call("length", Map.of("a", 1L))).isEqualTo(1L);
        assertThat(strings.call("length", new byte[] {97, 98})).isEqualTo(7L);
        assertThat(strings.call("length", 1000000.0)).isEqualTo(5L);
        assertThat(strings.call("length", new Object[] {null})).isEqualTo(0L);
        assertThat(strings.call("length", List.of())).isEqualTo(0L);
    }

    @Test
    public void numbytesCountsBytes() throws Exception {
        assertThat(strings.call("numbytes", "naïve")).isEqualTo(6L);
        assertThat(strings.call("numbytes", "日😀")).isEqualTo(7L);
        assertThat(strings.call("numbytes", Arrays.asList((Object) null))).isEqualTo(7L);
        assertThat(strings.call("numbytes", Map.of())).isEqualTo(0L);
    }

    @Test
    public void caseIsChangedLetterByLetter() throws Exception {
        assertThat(strings.call("lower", "ÀBC")).isEqualTo("àbc");
        assertThat(strings.call("upper", "straße")).isEqualTo("STRAßE");
        assertThat(strings.call("lower", "ΑΣ")).isEqualTo("ασ");
        assertThat(strings.call("lower", "İıſ")).isEqualTo("iıſ");
        assertThat(strings.call("upper", "İıſ")).isEqualTo("İIS");
        assertThat(strings.call("upper", "ﬁ")).isEqualTo("ﬁ");
        assertThat(strings.call("lower", 5)).isEqualTo("5");
        assertThat(strings.call("upper", true)).isEqualTo("TRUE");
        assertThat(strings.call("upper", new Object[] {null})).isNull();
    }

    @Test
    public void padsWithACountOfBlanks() throws Exception {
        assertThat(strings.call("lpad", "x", 3)).isEqualTo("   x");
        assertThat(strings.call("rpad", "x", 2.0)).isEqualTo("x  ");
        assertThat(strings.call("lpad", Map.of("a", 1L), 1)).isEqualTo(" map[a:1]");
        assertError("function lpad expects a count from 0 to 1048576 but got -1", "lpad", "x", -1);
        assertError("cannot convert float64(1.5) to int64", "rpad", "x", 1.5);
        assertError("cannot convert string(2) to int64", "rpad", "x", "2");
    }

    @Test
    public void trimsAllWhiteSpaceOfUnicode() throws Exception {
        assertThat(strings.call("trim", "\t x ")).isEqualTo("x");
        assertThat(strings.call("ltrim", "\t x ")).isEqualTo("x ");
        assertThat(strings.call("rtrim", "\t x ")).isEqualTo("\t x");
        assertThat(strings.call("trim", "\u00A0\u3000\u2007\u202F\u0085nbsp\u3000"))
                .isEqualTo("nbsp");
        assertThat(strings.call("trim", "\u200Bzero\uFEFF")).isEqualTo("\u200Bzero\uFEFF");
        assertThat(strings.call("trim", " \n ")).isEqualTo("");
    }

    @Test
    public void reversesCharacters() throws Exception {
        assertThat(strings.call("reverse", "añb")).isEqualTo("bña");
        assertThat(strings.call("reverse", "日本😀")).isEqualTo("😀本日");
        assertThat(strings.call("reverse", 123)).isEqualTo("321");
    }

    @Test
    public void substringCountsBytesAndTheEndIsExclusive() throws Exception {
        assertThat(strings.call("substring", "thermostat", 2, 6)).isEqualTo("ermo");
        assertThat(strings.call("substring", "sensor", 9)).isEqualTo("");
        assertThat(strings.call("substring", "sensor", 2)).isEqualTo("nsor");
        assertThat(strings.call("substring", "sensor", 4, 99)).isEqualTo("or");
        assertThat(strings.call("substring", "日本語", 3, 6)).isEqualTo("本");
        assertThat(strings.call("substring", 1000000.0, 1, 3)).isEqualTo("e+");
        assertThat(strings.call("substring", "", 0, 3)).isEqualTo("");
    }

    @Test
    public void substringMayCutThroughACharacter() throws Exception {
        assertThat(strings.call("substring", "naïve", 1, 3)).isEqualTo("a\uFFFD");
        assertThat(strings.call("substring", "naïve", 3)).isEqualTo("\uFFFDve");
        assertThat(strings.call("substring", "日本", 1, 5)).isEqualTo("\uFFFD\uFFFD\uFFFD\uFFFD");
        assertThat(strings.call("substring", "日", 1, 2)).isEqualTo("\uFFFD");
    }

    @Test
    public void substringRefusesBadOffsets() {
        assertError(
                "function substring expects a start that is not negative and an end not before it but got -1 and 2",
                "substring",
                "gateway",
                -1,
                2);
        assertError(
                "function substring expects a start that is not negative and an end not before it but got 4 and 2",
                "substring",
                "gateway",
                4,
                2);
        assertError("cannot convert float64(1.5) to int64", "substring", "gateway", 1.5, 3);
        assertRefused("substring", COLUMN, literal(-1));
        assertRefused("substring", COLUMN, literal(4), literal(2));
        strings.check("substring", COLUMN, COLUMN, literal(2));
    }

    @Test
    public void splitsIntoPieces() throws Exception {
        assertThat(strings.call("split_value", "plant/3/pump", "/", 1)).isEqualTo("3");
        assertThat(strings.call("split_value", "/a/b", "/", 0)).isEqualTo("");
        assertThat(strings.call("split_value", "x/", "/", 1)).isEqualTo("");
        assertThat(strings.call("split_value", "a/b/c", "/", -1)).isEqualTo("c");
        assertThat(strings.call("split_value", "a/b/c", "/", 1.0)).isEqualTo("b");
        assertThat(strings.call("split_value", "a/b/c", "/", "one")).isEqualTo("a");
        assertThat(strings.call("split_value", "日本", "", 0)).isEqualTo("日");
        assertThat(strings.call("split_value", 123, 2, 0)).isEqualTo("1");
        assertThat(strings.call("split_value", "aaa", "aa", 1)).isEqualTo("a");
        assertThat(strings.call("split_value", "abc", null, 0)).isNull();
    }

    @Test
    public void aPieceThatIsNotThereIsAnError() {
        assertError("function split_value expects an index within 2 pieces but got 2", "split_value", "a/b", "/", 2);
        assertError("function split_value expects an index within 2 pieces but got -3", "split_value", "a/b", "/", -3);
        assertError("function split_value expects an index within 0 pieces but got 0", "split_value", "", "", 0);
        assertRefused("split_value", COLUMN, literal("/"), literal(-1));
    }

    @Test
    public void callsThatCannotBeRightAreRefused() {
        assertRefused("concat", literal("a"), literal(5));
        assertRefused("concat");
        assertRefused("lower", literal(5));
        assertRefused("lpad", COLUMN, literal("3"));
        assertRefused("indexof", COLUMN, literal(true));
        assertRefused("format", COLUMN, literal(1.5));
        assertRefused("format", COLUMN, COLUMN);
        assertRefused("regexp_replace", COLUMN, literal("a"));
    }

    private void assertError(String message, String name, Object... arguments) {
        assertThatThrownBy(() -> strings.call(name, arguments))
                .isInstanceOf(EvaluationException.class)
                .hasMessage(message);
    }

    private void assertRefused(String name, ArgumentSyntax... arguments) {
        assertThatThrownBy(() -> strings.check(name, arguments))
                .isInstanceOf(MillraceException.class)
                .hasMessageContaining(name);
    }
}
