// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import static io.millrace.sql.planner.Planning.compile;
import static io.millrace.sql.planner.Planning.options;
import static io.millrace.sql.planner.Planning.plan;
import static io.millrace.sql.planner.Planning.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.plan.expression.PlanExpression;
import java.util.List;
import org.junit.Test;

public class AliasesTest {

    @Test
    public void everyClauseSeesAliasesAndTheyHideColumns() {
        assertThat(plan("SELECT v * 10 AS v FROM m WHERE v > 50").get(1)).isEqualTo("3_filter v > 50");
        assertThat(condition("SELECT v * 10 AS v FROM m WHERE v > 50")).isEqualTo("[v := v * 10] > 50");
        assertThat(condition("SELECT v * 10 AS v FROM m WHERE m.v > 25")).isEqualTo("v > 25");
    }

    @Test
    public void inItsOwnExpressionTheNameMeansTheColumn() {
        assertThat(fields("SELECT v + 1 AS v, v + 1 AS z FROM m")).containsExactly("v + 1", "[v := v + 1] + 1");
    }

    @Test
    public void typedItemsSeeAliasesInAnyOrder() {
        assertThat(fields("SELECT b + 1 AS c, v AS b FROM m")).containsExactly("[b := v] + 1", "v");
        assertThat(fields("SELECT h * 2, v + 1 AS h FROM m")).containsExactly("[h := v + 1] * 2", "v + 1");
    }

    @Test
    public void schemalessItemsSeeAliasesInWrittenOrder() {
        assertThat(fields("SELECT a + 1 AS b, b + 1 AS c FROM s")).containsExactly("a + 1", "[b := a + 1] + 1");
        assertThat(fields("SELECT b + 1 AS c, a + 1 AS b FROM s")).containsExactly("b + 1", "a + 1");
    }

    @Test
    public void aRenamedColumnIsSeenInAnyOrder() {
        assertThat(fields("SELECT b + 1 AS c, a AS b FROM s")).containsExactly("[b := a] + 1", "a");
    }

    @Test
    public void anAliasMayHoldAnObject() {
        assertThat(fields("SELECT o->l AS x, x.y AS z FROM s")).containsExactly("o->l", "[x := o->l]->y");
    }

    @Test
    public void cyclesAreRefused() {
        assertThat(refusal("SELECT w * 2 AS q, q - 1 AS w FROM m")).contains("alias cycle");
        assertThat(refusal("SELECT v AS w, w AS v FROM m")).contains("alias cycle");
        assertThat(refusal("SELECT a AS b, b AS a FROM s")).contains("alias cycle");
    }

    @Test
    public void twoItemsCannotShareAnAlias() {
        assertThat(refusal("SELECT a AS x, b AS x FROM s")).contains("duplicate alias x");
        assertThat(refusal("SELECT v AS x, w AS x INVISIBLE FROM m")).contains("duplicate alias x");
    }

    @Test
    public void depthIsBounded() {
        StringBuilder sql = new StringBuilder("SELECT v AS a0");
        for (int i = 1; i < 1000; i++) {
            sql.insert(7, "a" + (i - 1) + " + 1 AS a" + i + ", ");
        }
        assertThat(refusal(sql + " FROM m")).contains("aliases build on each other");
    }

    @Test
    public void aliasesThatDoubleAreBounded() {
        StringBuilder sql = new StringBuilder("SELECT v AS a0");
        for (int i = 1; i < 40; i++) {
            sql.append(", a")
                    .append(i - 1)
                    .append(" + a")
                    .append(i - 1)
                    .append(" AS a")
                    .append(i);
        }
        assertThat(refusal(sql + " FROM m")).contains("with its aliases written out");
        assertThat(refusal("SELECT v" + " + v".repeat(150) + " AS a FROM m WHERE a" + " + a".repeat(150) + " > 1"))
                .contains("with its aliases written out");
    }

    private static String condition(String sql) {
        return expand(compile(sql, options()).operators().get(0).expressions().get("condition"));
    }

    private static List<String> fields(String sql) {
        return compile(sql, options()).operators().get(0).lists().get("fields").stream()
                .map(field -> expand(field.expression()))
                .toList();
    }

    /** The expression with each use of an alias written out, as [name := expression]. */
    private static String expand(PlanExpression expression) {
        if (expression instanceof PlanExpression.Alias alias) {
            return "[" + alias.name() + " := " + expand(alias.expression()) + "]";
        }
        if (expression instanceof PlanExpression.Binary binary) {
            return expand(binary.left()) + " " + binary.operator().symbol() + " " + expand(binary.right());
        }
        if (expression instanceof PlanExpression.Member member) {
            return expand(member.object()) + "->" + member.name();
        }
        return expression.toString();
    }
}
