// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import static io.millrace.sql.parse.TreeText.expression;
import static io.millrace.sql.parse.TreeText.select;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class LexicalRulesTest {

    @Test
    public void backticksMakeANameOfAnything() {
        assertThat(expression("`order`")).isEqualTo("order");
        assertThat(expression("`温度 1`")).isEqualTo("温度 1");
        assertThat(expression("`a.b`")).isEqualTo("a.b");
        assertThat(expression("`abc`")).isEqualTo(expression("abc"));
    }

    @Test
    public void aMissingBacktickExtendsTheNameToTheEnd() {
        assertThat(select("SELECT a FROM `plant 1").from().name()).isEqualTo("plant 1");
    }

    @Test
    public void commentsMayStandBetweenAnyTokens() {
        assertThat(expression("/* a,\n */ b -- a\n")).isEqualTo("b");
        assertThat(expression("/**/ b /* ** / */")).isEqualTo("b");
        assertThat(expression("a / * c */ + b")).isEqualTo("(a + b)");
    }

    @Test
    public void twoMinusSignsStartACommentEvenWithBlanksBetween() {
        assertThat(Refusal.of("SELECT v - -3 AS x FROM m")).contains("found the end of the statement");
    }

    @Test
    public void keywordsIgnoreCaseAndNamesDoNot() {
        assertThat(select("sElEcT v, V fRoM s").items())
                .extracting(item -> TreeText.of(item.expression()))
                .containsExactly("v", "V");
    }

    @Test
    public void wordsOfDefinitionsAreOrdinaryNames() {
        assertThat(expression("stream + table - create * `with`")).isEqualTo("((stream + table) - (create * with))");
        assertThat(select("SELECT array, struct, show FROM tables").from().name())
                .isEqualTo("tables");
    }

    @Test
    public void twoCharacterOperatorsMayHaveBlanksInside() {
        assertThat(expression("a > = 5 AND a < = 6 AND a ! = 7 AND b - > c = 1"))
                .isEqualTo("((((a >= 5) AND (a <= 6)) AND (a != 7)) AND ((b->c) = 1))");
    }

    @Test
    public void signsBelongToNumbersWhereAnOperandIsExpected() {
        assertThat(expression("-3")).isEqualTo("-3");
        assertThat(expression("- 4")).isEqualTo("-4");
        assertThat(expression("v - 5")).isEqualTo("(v - 5)");
        assertThat(expression("v -5")).isEqualTo("(v - 5)");
        assertThat(expression("7 % -3")).isEqualTo("(7 % -3)");
    }

    @Test
    public void numbersMayBeginOrEndWithTheirPoint() {
        assertThat(expression(".5")).isEqualTo("0.5");
        assertThat(expression("-.25")).isEqualTo("-0.25");
        assertThat(expression("7.")).isEqualTo("7.0");
    }

    @Test
    public void integersOutOfRangeSaturate() {
        assertThat(expression("99999999999999999999")).isEqualTo("9223372036854775807");
        assertThat(expression("-99999999999999999999")).isEqualTo("-9223372036854775808");
    }

    @Test
    public void bothQuoteStylesAreTexts() {
        assertThat(expression("'a\"b'")).isEqualTo("'a\"b'");
        assertThat(expression("\"c'd\"")).isEqualTo("'c'd'");
        assertThat(expression("'e\\'f'")).isEqualTo("'e'f'");
        assertThat(expression("'g\\''")).isEqualTo("'g''");
    }

    @Test
    public void escapesAreResolved() {
        assertThat(expression("\"\\x41\\u0042\\101\"")).isEqualTo("'ABA'");
        assertThat(expression("\"\\n\\t\\r\\\\\\\"\"")).isEqualTo("'\n\t\r\\\"'");
    }

    @Test
    public void malformedTokensAreRefusedWhereTheyStand() {
        assertThat(Refusal.of("SELECT \"\\q\" FROM s")).startsWith("line 1, column 11: \\q is not an escape");
        assertThat(Refusal.of("SELECT \"\\u00g0\" FROM s")).contains("needs 4 hexadecimal digits");
        assertThat(Refusal.of("SELECT \"it\\'s\" FROM s")).contains("\\' is not an escape");
        assertThat(Refusal.of("SELECT 'it''s' FROM s")).startsWith("line 1, column 12: found 's'");
        assertThat(Refusal.of("SELECT 'a\nb' FROM s")).startsWith("line 1, column 8: this text is not closed");
        assertThat(Refusal.of("SELECT a /* x FROM s")).startsWith("line 1, column 10: this comment is never closed");
        assertThat(Refusal.of("SELECT 1.2.3 FROM s")).contains("at most one point");
        assertThat(Refusal.of("SELECT 1a FROM s")).contains("a name begins with a letter");
        assertThat(Refusal.of("SELECT _a FROM s")).contains("a name begins with a letter");
        assertThat(Refusal.of("SELECT 1e5 FROM s")).contains("found 1e5");
        assertThat(Refusal.of("SELECT a\n  ~b FROM s")).startsWith("line 2, column 3: found the character ~");
        assertThat(Refusal.of("SELECT ä FROM s")).contains("found the character ä");
        assertThat(Refusal.of("SELECT a ! b FROM s")).contains("found the character !");
    }

    @Test
    public void theStatementEndsAtTheFirstSemicolonOrNul() {
        assertThat(select("SELECT a FROM s; anything 'at all").from().name()).isEqualTo("s");
        assertThat(select("SELECT a FROM s\0~~").from().name()).isEqualTo("s");
    }
}
