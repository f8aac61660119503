// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.project;

import static io.millrace.testkit.operator.PlanExpressions.alias;
import static io.millrace.testkit.operator.PlanExpressions.call;
import static io.millrace.testkit.operator.PlanExpressions.column;
import static io.millrace.testkit.operator.PlanExpressions.dividedBy;
import static io.millrace.testkit.operator.PlanExpressions.invisible;
import static io.millrace.testkit.operator.PlanExpressions.item;
import static io.millrace.testkit.operator.PlanExpressions.literal;
import static io.millrace.testkit.operator.PlanExpressions.plus;
import static io.millrace.testkit.operator.PlanExpressions.times;
import static io.millrace.testkit.operator.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.row.Row;
import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.expression.PlanExpression.Call;
import io.millrace.testkit.function.FakeHits;
import io.millrace.testkit.operator.Emitted;
import io.millrace.testkit.operator.OperatorHarness;
import io.millrace.testkit.operator.OperatorSetup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class ProjectOperatorTest {
    private static final NamedPlanExpression SUM = alias(plus(column("a"), column("b")), "t");
    private static final NamedPlanExpression UNNAMED = item(plus(column("a"), literal(1)), "kuiper_field_0");

    @Test
    public void aFieldThatTellsOfHitsCountsEachRow() {
        OperatorHarness hits = OperatorHarness.of(ProjectOperator::new)
                .functions(Map.of("hits", FakeHits.COUNT, "last", FakeHits.TIME))
                .expressions("fields", alias(call("hits"), "n"), alias(new Call("last", List.of(), 1), "t"))
                .open();

        hits.rowAt(5, "v", 1).emitsRow("n", 0, "t", 0);
        hits.rowAt(7, "v", 1).emitsRow("n", 1, "t", 5).emitsNothing();
    }

    @Test
    public void theResultHasTheItemsInTheOrderOfTheStatement() {
        OperatorHarness project = fields(SUM, item("b"), UNNAMED).open();

        project.row("a", 1, "b", 2, "c", 3);

        Emitted.SingleRow result = (Emitted.SingleRow) project.next();
        assertThat(result.content().values()).isEqualTo(row("t", 3, "b", 2, "kuiper_field_0", 2));
        assertThat(result.content().values().keySet()).containsExactly("t", "b", "kuiper_field_0");
    }

    @Test
    public void aColumnThatIsNullIsInTheResultAndOneThatIsMissingIsNot() {
        OperatorHarness project = fields(item("a"), item("b")).open();

        project.row("a", null, "b", 1).emitsRow("a", null, "b", 1);
        project.row("b", 1).emitsRow("b", 1);
        project.row("c", 1).emitsRow().emitsNothing();
    }

    @Test
    public void anItemWithAnAliasIsLeftOutWithoutAValue() {
        OperatorHarness project = fields(alias(column("a"), "x"), SUM).open();

        project.row("a", null, "b", 1).emitsRow();
        project.row("b", 1).emitsRow();
        project.row("a", 1, "b", 1).emitsRow("x", 1, "t", 2).emitsNothing();
    }

    @Test
    public void anExpressionWithoutAnAliasIsLeftOutWithoutAValue() {
        OperatorHarness project = fields(UNNAMED).open();

        project.row("a", null).emitsRow();
        project.row("b", 1).emitsRow();
        project.row("a", 1).emitsRow("kuiper_field_0", 2).emitsNothing();
    }

    @Test
    public void onRequestColumnsAndAliasesWithoutAValueAreNull() {
        OperatorHarness project = fields(item("a"), alias(column("b"), "x"), UNNAMED)
                .option("sendNull", true)
                .open();

        project.row("c", 1).emitsRow("a", null, "x", null);
        project.row("a", null, "b", null).emitsRow("a", null, "x", null);
        project.row("a", 1, "b", 2)
                .emitsRow("a", 1, "x", 2, "kuiper_field_0", 2)
                .emitsNothing();
    }

    @Test
    public void anInvisibleItemIsNotInTheResult() {
        fields(item("a"), invisible(column("b"), "x"))
                .open()
                .row("a", 1, "b", 2)
                .emitsRow("a", 1)
                .emitsNothing();
    }

    @Test
    public void aWildcardIsEveryColumnThatIsThere() {
        OperatorHarness project = wildcard().open();

        project.row("a", 1, "b", null).emitsRow("a", 1, "b", null);
        project.row("c", 3).emitsRow("c", 3);
        project.row().emitsRow().emitsNothing();
    }

    @Test
    public void hiddenColumnsAreNoPartOfAWildcard() {
        wildcard().open().row("a", 1, "$$sum", 5).emitsRow("a", 1).emitsNothing();
    }

    @Test
    public void itemsBesideAWildcardOverrideItsColumns() {
        OperatorHarness project = wildcard()
                .expressions("fields", alias(times(column("a"), literal(10)), "a"), SUM)
                .open();

        project.row("a", 1, "b", 2, "c", 3)
                .emitsRow("a", 10, "b", 2, "c", 3, "t", 3)
                .emitsNothing();
    }

    @Test
    public void exceptLeavesColumnsOut() {
        OperatorHarness project = wildcard("a", "b").open();

        project.row("a", 1, "b", 2, "c", 3).emitsRow("c", 3);
        project.row("c", 3, "a", 1).emitsRow("c", 3).emitsNothing();
    }

    @Test
    public void replaceSetsAColumnAndAddsOneThatIsAbsent() {
        OperatorHarness project = wildcard()
                .expressions("replace", alias(plus(column("a"), column("b")), "a"), alias(literal("new"), "n"))
                .open();

        project.row("a", 1, "b", 2, "c", 3)
                .emitsRow("a", 3, "b", 2, "c", 3, "n", "new")
                .emitsNothing();
    }

    @Test
    public void aColumnInBothListsIsKeptWithItsNewValue() {
        OperatorHarness project = wildcard("a", "c")
                .expressions("replace", alias(times(column("b"), literal(10)), "a"))
                .open();

        project.row("a", 1, "b", 2, "c", 3).emitsRow("a", 20, "b", 2).emitsNothing();
    }

    @Test
    public void anExceptedColumnStaysHiddenWhenNamedButNotWhenComputed() {
        OperatorHarness named = wildcard("a").expressions("fields", item("a")).open();
        OperatorHarness computed = wildcard("a")
                .expressions("fields", alias(plus(column("a"), literal(1)), "a"))
                .open();

        named.row("a", 1, "b", 2).emitsRow("b", 2).emitsNothing();
        computed.row("a", 1, "b", 2).emitsRow("a", 2, "b", 2).emitsNothing();
    }

    @Test
    public void rowsOfSeveralLayoutsMayFollowEachOther() {
        OperatorHarness project =
                wildcard().expressions("fields", alias(literal(1), "n")).open();

        project.row("a", 1).emitsRow("a", 1, "n", 1);
        project.row("n", 5, "b", 2).emitsRow("n", 1, "b", 2);
        project.row("a", 3).emitsRow("a", 3, "n", 1).emitsNothing();
    }

    /** With a search through all columns for each of them this takes a minute. */
    @Test(timeout = 10_000)
    public void aWildcardTakesAnyNumberOfColumns() {
        int columns = 100_000;
        Map<String, Object> wide = new LinkedHashMap<>();
        for (int i = 0; i < columns; i++) wide.put("column" + i, i);
        OperatorHarness project =
                wildcard().expressions("fields", alias(literal(1), "n")).open();

        project.feed(Row.of(wide));

        Map<String, Object> result =
                ((Emitted.SingleRow) project.next()).content().values();
        assertThat(result.keySet())
                .hasSize(columns + 1)
                .startsWith("column0", "column1")
                .endsWith("n");
    }

    @Test
    public void eachRowOfABatchIsProjected() {
        OperatorHarness project = fields(item("a")).open();

        project.batch(row("a", 1, "b", 1), row("b", 2), row("a", null)).emitsBatch(row("a", 1), row(), row("a", null));
        project.batch(row("a", 4)).emitsBatch(row("a", 4));
        project.batch().emitsBatch().emitsNothing();
    }

    @Test
    public void anErrorNamesTheItem() {
        OperatorHarness project =
                fields(alias(dividedBy(column("a"), column("b")), "q")).open();

        project.row("a", 1, "b", 0).emitsError("run Select error: alias: q expr: a / b meet error, err:");
        project.row("a", 4, "b", 2).emitsRow("q", 2).emitsNothing();
    }

    @Test
    public void anErrorInOneRowTakesThePlaceOfTheBatch() {
        OperatorHarness project = fields(item(dividedBy(column("a"), column("b")), "kuiper_field_0"))
                .open();

        project.batch(row("a", 4, "b", 2), row("a", 4, "b", 0))
                .emitsError("run Select error: expr: a / b")
                .emitsNothing();
    }

    @Test
    public void aResultKeepsTheTimeAndWhatTheSourceSaid() {
        OperatorHarness project = fields(item("a")).open();
        Row row = Row.of(row("a", 1));
        row.setTimestamp(77);
        row.setMetadata(Map.of("topic", "x"));

        project.feed(row);

        Emitted.RowContent result = ((Emitted.SingleRow) project.next()).content();
        assertThat(result.timestamp()).isEqualTo(77);
        assertThat(result.metadata()).isEqualTo(Map.of("topic", "x"));
    }

    private static OperatorSetup fields(NamedPlanExpression... fields) {
        return OperatorHarness.of(ProjectOperator::new).expressions("fields", fields);
    }

    private static OperatorSetup wildcard(Object... except) {
        return OperatorHarness.of(ProjectOperator::new).option("wildcard", true).option("except", List.of(except));
    }
}
