// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.string;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.EvaluationException;
import io.millrace.testkit.function.FunctionHarness;
import org.junit.Test;

/** regexp_matches, regexp_replace and regexp_substr. */
public class RegexpTest {
    private final FunctionHarness strings = FunctionHarness.of(StringFunctions.all());

    @Test
    public void anyPartOfTheTextMayMatch() throws Exception {
        assertThat(matches("temp-42", "[0-9]+")).isTrue();
        assertThat(matches("temp-123", "^temp-[0-9]{2}$")).isFalse();
        assertThat(matches("", "")).isTrue();
        assertThat(strings.call("regexp_matches", 77, "[0-9]+")).isEqualTo(true);
        assertThat(strings.call("regexp_matches", null, "[0-9]+")).isEqualTo(false);
    }

    @Test
    public void expressionsAreThoseOfRe2() throws Exception {
        assertThat(matches("a\nb", "a.b")).isFalse();
        assertThat(matches("a\nb", "(?s)a.b")).isTrue();
        assertThat(matches("a\nb", "(?m)^b$")).isTrue();
        assertThat(matches("日", "^.$")).isTrue();
        assertThat(matches("٣", "\\d")).isFalse();
        assertThat(matches("é", "\\w")).isFalse();
        assertThat(matches("é", "\\pL")).isTrue();
        assertThat(matches("aB", "(?i)AB")).isTrue();
        assertThat(matches("abc", "^(?P<x>a)b")).isTrue();
    }

    @Test
    public void badExpressionsAreErrors() {
        assertThatThrownBy(() -> matches("a", "(?=a)"))
                .isInstanceOf(EvaluationException.class)
                .hasMessageStartingWith("expected a regular expression but got (?=a)");
        assertThatThrownBy(() -> matches("a", "(")).isInstanceOf(EvaluationException.class);
    }

    @Test
    public void findsTheFirstMatch() throws Exception {
        assertThat(strings.call("regexp_substr", "id=77;x=8", "[0-9]+")).isEqualTo("77");
        assertThat(strings.call("regexp_substr", "no", "[0-9]+")).isEqualTo("");
        assertThat(strings.call("regexp_substr", null, "[0-9]+")).isNull();
    }

    @Test
    public void replacesAllMatches() throws Exception {
        assertThat(replace("id7 and 42", "[0-9]+", "#")).isEqualTo("id# and #");
        assertThat(replace("id7 and 42", "[aeiou]", "")).isEqualTo("d7 nd 42");
        assertThat(replace("aXbX", "(.)X", "${1}-")).isEqualTo("a-b-");
        assertThat(replace("xay", "a|ay", "_")).isEqualTo("x_y");
        assertThat(replace("aaa", "^a", "-")).isEqualTo("-aa");
    }

    @Test
    public void replacesEmptyMatches() throws Exception {
        assertThat(replace("aaa", "b*", "-")).isEqualTo("-a-a-a-");
        assertThat(replace("abba", "b*", "-")).isEqualTo("-a-a-");
        assertThat(replace("", "b*", "-")).isEqualTo("-");
        assertThat(replace("ab", "b*", "-")).isEqualTo("-a-");
        assertThat(replace("日😀", "", ".")).isEqualTo(".日.😀.");
    }

    @Test
    public void replacementsNameGroups() throws Exception {
        assertThat(replace("v1.2", "([0-9]+)[.]([0-9]+)", "$2.$1")).isEqualTo("v2.1");
        assertThat(replace("a1", "([0-9]+)", "$1x")).isEqualTo("a");
        assertThat(replace("v1.2", "([0-9]+)", "${1}x")).isEqualTo("v1x.2x");
        assertThat(replace("v1.2", "(?P<word>[a-z]+)", "<$word>")).isEqualTo("<v>1.2");
        assertThat(replace("abc", "b", "$0$0")).isEqualTo("abbc");
        assertThat(replace("abc", "(b)(x)?", "[$2$1]")).isEqualTo("a[b]c");
    }

    @Test
    public void aDollarThatNamesNoGroupIsTakenAsFarAsItGoes() throws Exception {
        assertThat(replace("abc", "b", "$$")).isEqualTo("a$c");
        assertThat(replace("abc", "b", "$")).isEqualTo("a$c");
        assertThat(replace("abc", "b", "$9")).isEqualTo("ac");
        assertThat(replace("abc", "b", "${9")).isEqualTo("a${9c");
        assertThat(replace("abc", "(b)", "$01")).isEqualTo("ac");
        assertThat(replace("a.b", "\\.", "\\.")).isEqualTo("a\\.b");
    }

    private boolean matches(String text, String expression) throws Exception {
        return (Boolean) strings.call("regexp_matches", text, expression);
    }

    private Object replace(String text, String expression, String replacement) throws Exception {
        return strings.call("regexp_replace", text, expression, replacement);
    }
}
