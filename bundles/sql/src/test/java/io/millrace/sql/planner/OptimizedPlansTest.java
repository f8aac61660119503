// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.plan.Plan;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.plan.expression.PlanExpression.Alias;
import io.millrace.plan.expression.PlanExpression.Binary;
import io.millrace.plan.expression.PlanExpression.Literal;
import org.junit.Test;

public class OptimizedPlansTest {

    @Test
    public void whatIsConstantIsWorkedOutOnce() {
        assertThat(where("v > 2 * 3 + 1")).isEqualTo("v > 7");
        assertThat(where("v > 7 / 2")).isEqualTo("v > 3");
        assertThat(where("w < 7 / 2.0")).isEqualTo("w < 3.5");
        assertThat(where("v = 1 AND 1 = 1.0")).isEqualTo("v = 1");
        assertThat(where("'a' != 'a' OR v = 1")).isEqualTo("v = 1");
        assertThat(where("2 < 1 AND v = 1")).isEqualTo("false");
        assertThat(where("2 > 1 OR v = 1")).isEqualTo("true");
    }

    @Test
    public void whatFailsForEveryRowIsLeftToTheRows() {
        assertThat(where("v > 1 / 0")).isEqualTo("v > 1 / 0");
        assertThat(where("v > 1 % 0")).isEqualTo("v > 1 % 0");
        assertThat(where("1 < 'a'")).isEqualTo("1 < \"a\"");
        assertThat(where("1 + 'a' = v")).isEqualTo("1 + \"a\" = v");
    }

    @Test
    public void aSideThatMayFailIsEvaluatedAsBefore() {
        assertThat(where("v > 1 AND 1 = 2")).isEqualTo("v > 1 AND false");
        assertThat(where("v > 1 OR 1 = 1")).isEqualTo("v > 1 OR true");
        assertThat(where("1 = 1 AND ok")).as("ok may be no boolean").isEqualTo("true AND ok");
        assertThat(where("ok AND 1 = 1")).as("ok may be no boolean").isEqualTo("ok AND true");
    }

    @Test
    public void aSelectItemIsFoldedWholeOrKeepsItsText() {
        assertThat(item("1 + 2")).isEqualTo(new Literal(3L));
        assertThat(item("v + (1 + 2)")).hasToString("v + 1 + 2");
    }

    @Test
    public void equalCallsAreEvaluatedOnce() {
        Plan plan = compile("SELECT abs(v) AS a, abs(v) + 1 AS b FROM m WHERE abs(v) > 2");

        Alias inFilter = (Alias) ((Binary) condition(plan)).left();
        assertThat(inFilter).hasToString("abs(v)");
        assertThat(field(plan, 0)).isInstanceOf(Alias.class);
        assertThat(((Alias) field(plan, 0)).expression()).isSameAs(inFilter.expression());
        assertThat(((Alias) ((Binary) field(plan, 1)).left()).expression()).isSameAs(inFilter.expression());
    }

    @Test
    public void aCallThatStandsAloneStaysAsItIs() {
        Plan plan = compile("SELECT abs(v) AS a FROM m WHERE abs(w) > 2");

        assertThat(field(plan, 0)).isInstanceOf(PlanExpression.Call.class);
    }

    @Test
    public void usesOfAnAliasStayUsesOfOneItem() {
        Plan plan = compile("SELECT abs(v) + abs(v) AS a FROM m WHERE a > 2");

        Alias use = (Alias) ((Binary) condition(plan)).left();
        assertThat(use.expression()).isSameAs(field(plan, 0));
    }

    @Test
    public void plansKeepTheirNodes() {
        assertThat(Planning.plan("SELECT v FROM m WHERE 1 = 1"))
                .containsExactly("source m [v]", "3_filter true", "4_project sendNull=false fields[v]");
    }

    private static String where(String condition) {
        return condition(compile("SELECT v FROM m WHERE " + condition)).toString();
    }

    private static PlanExpression item(String item) {
        return field(compile("SELECT " + item + " AS x FROM m"), 0);
    }

    private static Plan compile(String sql) {
        return Planning.compile(sql, Planning.options());
    }

    private static PlanExpression condition(Plan plan) {
        return plan.operators().get(0).expressions().get("condition");
    }

    private static PlanExpression field(Plan plan, int index) {
        return plan.operators()
                .get(plan.operators().size() - 1)
                .lists()
                .get("fields")
                .get(index)
                .expression();
    }
}
