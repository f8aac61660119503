// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import static io.millrace.sql.parse.TreeText.expression;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class ExpressionsTest {

    @Test
    public void multiplicationAndBitAndBindTighterThanAdditionAndBitOr() {
        assertThat(expression("1 + 2 * 3")).isEqualTo("(1 + (2 * 3))");
        assertThat(expression("1 + 6 & 3")).isEqualTo("(1 + (6 & 3))");
        assertThat(expression("5 | 2 * 4")).isEqualTo("(5 | (2 * 4))");
        assertThat(expression("a | 1 ^ 3")).isEqualTo("((a | 1) ^ 3)");
    }

    @Test
    public void equalLevelsGroupFromTheLeft() {
        assertThat(expression("8 - 3 - 2")).isEqualTo("((8 - 3) - 2)");
        assertThat(expression("6 / 4 % 2")).isEqualTo("((6 / 4) % 2)");
        assertThat(expression("a = b = c")).isEqualTo("((a = b) = c)");
        assertThat(expression("a LIKE 'x%' = true")).isEqualTo("((a LIKE 'x%') = true)");
    }

    @Test
    public void andBindsTighterThanOr() {
        assertThat(expression("a OR b AND c OR d")).isEqualTo("((a OR (b AND c)) OR d)");
    }

    @Test
    public void comparisonsBindTighterThanLogicAndLooserThanArithmetic() {
        assertThat(expression("a + 1 IN (6) AND b * 2 BETWEEN 9 AND 11 OR false"))
                .isEqualTo("((((a + 1) IN (6)) AND ((b * 2) BETWEEN 9 AND 11)) OR false)");
    }

    @Test
    public void pathsStandOnTheLevelOfMultiplication() {
        assertThat(expression("1 + a->b * 2")).isEqualTo("(1 + ((a->b) * 2))");
        assertThat(expression("a - l[0]")).isEqualTo("(a - (l[0]))");
        assertThat(expression("2 * a->b")).isEqualTo("((2 * a)->b)");
        assertThat(expression("2 * m.v")).isEqualTo("(2 * m.v)");
    }

    @Test
    public void pathsChainFreely() {
        assertThat(expression("a.c[0].d")).isEqualTo("((a.c[0])->d)");
        assertThat(expression("o->l[0]->k")).isEqualTo("(((o->l)[0])->k)");
        assertThat(expression("(o->l)[1]")).isEqualTo("((o->l)[1])");
        assertThat(expression("o->`a b`->c")).isEqualTo("((o->a b)->c)");
        assertThat(expression("collect(*)[0]->a")).isEqualTo("((collect(*)[0])->a)");
    }

    @Test
    public void slicesMayLackEitherBound() {
        assertThat(expression("l[:2]")).isEqualTo("(l[:2])");
        assertThat(expression("l[1:]")).isEqualTo("(l[1:])");
        assertThat(expression("l[1:-1]")).isEqualTo("(l[1:-1])");
        assertThat(expression("l[]")).isEqualTo("(l[:])");
        assertThat(expression("l[i:j+1]")).isEqualTo("(l[i:(j + 1)])");
        assertThat(expression("l[i:i]")).isEqualTo("(l[i:i])");
    }

    @Test
    public void literalSlicesMustNotBeEmpty() {
        assertThat(Refusal.of("SELECT l[3:1] FROM s")).contains("the slice [3:1] is empty");
        assertThat(Refusal.of("SELECT l[2:2] FROM s")).contains("the slice [2:2] is empty");
        assertThat(Refusal.of("SELECT l[:0] FROM s")).contains("the slice [0:0] is empty");
    }

    @Test
    public void inTakesAListOrAnArray() {
        assertThat(expression("x NOT IN (1, a + 1)")).isEqualTo("(x NOT IN (1, (a + 1)))");
        assertThat(expression("x IN arr")).isEqualTo("(x IN arr)");
        assertThat(expression("x IN o->l AND y IN o.l")).isEqualTo("((x IN (o->l)) AND (y IN o.l))");
        assertThat(Refusal.of("SELECT a FROM s WHERE a IN ()")).contains("found ), expected an expression");
    }

    @Test
    public void betweenTakesOperands() {
        assertThat(expression("v BETWEEN (v - 1) AND abs(0 - 6)")).isEqualTo("(v BETWEEN (v - 1) AND abs((0 - 6)))");
        assertThat(expression("v NOT BETWEEN 10 AND 20 AND v > 9"))
                .isEqualTo("((v NOT BETWEEN 10 AND 20) AND (v > 9))");
        assertThat(Refusal.of("SELECT v BETWEEN v - 1 AND 6 FROM m")).contains("found -, expected AND");
        assertThat(Refusal.of("SELECT a FROM s WHERE a BETWEEN 1")).contains("expected AND");
    }

    @Test
    public void aPathBehindAConditionBelongsToItsRightOperand() {
        assertThat(expression("x IN o->l[0]->m")).isEqualTo("(x IN (((o->l)[0])->m))");
        assertThat(expression("x BETWEEN o->a AND o->b[1]")).isEqualTo("(x BETWEEN (o->a) AND ((o->b)[1]))");
        assertThat(expression("x LIKE o->p")).isEqualTo("(x LIKE (o->p))");
        assertThat(expression("(x IN a)->b")).isEqualTo("((x IN a)->b)");
        assertThat(expression("x IN (a)->b")).isEqualTo("((x IN (a))->b)");
    }

    @Test
    public void caseIsSearchedOrSimple() {
        assertThat(expression("CASE WHEN v > 40 THEN 'hi' WHEN v > 4 THEN 'mid' ELSE 'lo' END"))
                .isEqualTo("CASE WHEN (v > 40) THEN 'hi' WHEN (v > 4) THEN 'mid' ELSE 'lo' END");
        assertThat(expression("CASE dev WHEN 'a' THEN 1 END")).isEqualTo("CASE dev WHEN 'a' THEN 1 END");
        assertThat(expression("CASE WHEN (v > 4) THEN 1 WHEN true THEN 2 END")).contains("WHEN true");
    }

    @Test
    public void theConditionsOfASearchedCaseAreConditionsByTheirForm() {
        assertThat(Refusal.of("SELECT CASE WHEN ok THEN 1 END AS r FROM m"))
                .isEqualTo(
                        "line 1, column 18: invalid CASE: WHEN needs a condition, such as a comparison; write x = true");
        assertThat(Refusal.of("SELECT CASE WHEN isnull(a) THEN 1 END AS r FROM m"))
                .contains("invalid CASE");
    }

    @Test
    public void caseNeedsAllItsParts() {
        assertThat(Refusal.of("SELECT CASE a END FROM s")).contains("WHEN");
        assertThat(Refusal.of("SELECT CASE WHEN a > 1 END FROM s")).contains("THEN");
        assertThat(Refusal.of("SELECT CASE WHEN a > 1 THEN 1 ELSE END FROM s"))
                .contains("found END, expected an expression");
    }

    @Test
    public void callsTolerateATrailingComma() {
        assertThat(expression("abs(a,)")).isEqualTo("abs(a)");
        assertThat(expression("now()")).isEqualTo("now()");
    }

    @Test
    public void metadataIsNamedByAPath() {
        assertThat(expression("meta(topic)")).isEqualTo("meta[topic]");
        assertThat(expression("META(src->id)")).isEqualTo("meta[src, id]");
        assertThat(expression("meta(plant.id)")).isEqualTo("meta/plant[id]");
        assertThat(expression("meta(*)")).isEqualTo("meta[]");
        assertThat(expression("mqtt(topic)")).isEqualTo("mqtt[topic]");
        assertThat(expression("mqtt(MessageId)")).isEqualTo("mqtt[messageid]");
        assertThat(Refusal.of("SELECT meta(\"topic\") FROM s")).contains("takes the name of a metadata key");
        assertThat(Refusal.of("SELECT meta(* EXCEPT(a)) FROM s")).contains("neither EXCEPT nor REPLACE");
        assertThat(Refusal.of("SELECT meta(a + 1) FROM s")).contains("takes the name of a metadata key");
        assertThat(Refusal.of("SELECT meta() FROM s")).contains("takes one argument, found 0");
        assertThat(Refusal.of("SELECT mqtt(foo) FROM s")).contains("topic or messageid");
    }

    @Test
    public void overFollowsAFixedOrder() {
        assertThat(expression("lag(v) OVER (PARTITION BY dev, k WHEN ok = true)"))
                .isEqualTo("lag(v)");
        assertThat(Refusal.of("SELECT lag(v) OVER () FROM m")).contains("OVER () is empty");
        assertThat(Refusal.of("SELECT lag(v) OVER (WHEN ok PARTITION BY dev) FROM m"))
                .contains("found PARTITION");
        assertThat(Refusal.of("SELECT lag(v) OVER (WHEN ok WHEN ok) FROM m")).contains("once and in this order");
    }

    @Test
    public void timeUnitsAreForWindowsOnly() {
        assertThat(Refusal.of("SELECT abs(ss) FROM m")).contains("the time unit ss may only be the first argument");
        assertThat(Refusal.of("SELECT dd FROM m")).contains("found dd, expected an expression");
    }

    @Test
    public void whatOtherDialectsKnowIsRefusedWithAHint() {
        assertThat(Refusal.of("SELECT -v FROM m")).contains("write 0 - x");
        assertThat(Refusal.of("SELECT a FROM m WHERE NOT ok")).contains("write x = false");
        assertThat(Refusal.of("SELECT a FROM m WHERE a <> 1")).contains("not equal is written !=");
        assertThat(Refusal.of("SELECT a FROM m WHERE a IS NULL")).contains("isnull(x)");
        assertThat(Refusal.of("SELECT a FROM m WHERE a == 1")).contains("equal is written with one =");
        assertThat(Refusal.of("SELECT sum(v) FILTER (WHERE v > 1) FROM m")).contains("not the function sum");
    }
}
