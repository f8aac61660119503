// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.index;

import static io.millrace.engine.fake.Values.values;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.row.Row;
import io.millrace.plan.expression.BinaryOperator;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.plan.expression.PlanExpression.Between;
import io.millrace.plan.expression.PlanExpression.Binary;
import io.millrace.plan.expression.PlanExpression.Column;
import io.millrace.plan.expression.PlanExpression.InList;
import io.millrace.plan.expression.PlanExpression.Literal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class RuleIndexTest {
    private final RuleIndex index = new RuleIndex();
    private final List<String> found = new ArrayList<>();

    private final class Entry extends IndexEntry {
        private final String name;

        Entry(String name, Optional<PlanExpression> condition) {
            super(condition);
            this.name = name;
        }

        @Override
        protected void take(Row row) {
            found.add(name);
        }
    }

    private Entry add(String name, PlanExpression condition) {
        Entry entry = new Entry(name, Optional.of(condition));
        index.add(entry);
        return entry;
    }

    private List<String> find(Object... row) {
        found.clear();
        index.offer(Row.of(values(row)));
        return found;
    }

    @Test
    public void constantsAreFoundByValue() {
        add("one", compare("id", BinaryOperator.EQUAL, 1L));
        add("text", compare("site", BinaryOperator.EQUAL, "x"));

        assertThat(find("id", 1L, "site", "y")).containsExactly("one");
        assertThat(find("id", 1.0, "site", "x")).containsExactlyInAnyOrder("one", "text");
        assertThat(find("id", 2L, "site", "y")).isEmpty();
        assertThat(find("id", null)).isEmpty();
        assertThat(find("other", 1L)).isEmpty();
    }

    @Test
    public void zeroHasNoSign() {
        add("zero", compare("v", BinaryOperator.EQUAL, 0L));

        assertThat(find("v", -0.0)).containsExactly("zero");
    }

    @Test
    public void bothRulesOfOneConstantAreFound() {
        add("first", compare("id", BinaryOperator.EQUAL, "a"));
        Entry second = add("second", compare("id", BinaryOperator.EQUAL, "a"));
        assertThat(find("id", "a")).containsExactlyInAnyOrder("first", "second");

        index.remove(second);
        assertThat(find("id", "a")).containsExactly("first");
    }

    @Test
    public void rangesAreFoundByTheValuesInThem() {
        add("above", compare("v", BinaryOperator.GREATER, 10L));
        add("below", compare("v", BinaryOperator.LESS_OR_EQUAL, 5L));
        add("inside", new Between(Column.of("v"), new Literal(4L), new Literal(12.5), false));

        assertThat(find("v", 11L)).containsExactlyInAnyOrder("above", "inside");
        assertThat(find("v", 4.5)).containsExactlyInAnyOrder("below", "inside");
        assertThat(find("v", 100L)).containsExactly("above");
        assertThat(find("v", null)).isEmpty();
    }

    @Test
    public void aConstantOnTheLeftIsTheSame() {
        add("above", new Binary(BinaryOperator.LESS, new Literal(10L), Column.of("v")));
        add("one", new Binary(BinaryOperator.EQUAL, new Literal(1L), Column.of("v")));

        assertThat(find("v", 11L)).containsExactly("above");
        assertThat(find("v", 1L)).containsExactly("one");
    }

    @Test
    public void listsAreFoundByEachOfTheirElements() {
        add("list", new InList(Column.of("v"), List.of(new Literal(1L), new Literal(2L)), false));

        assertThat(find("v", 2L)).containsExactly("list");
        assertThat(find("v", 3L)).isEmpty();
    }

    @Test
    public void aValueOfAnotherKindIsForTheRulesToFindOut() {
        add("number", compare("id", BinaryOperator.EQUAL, 1L));
        add("text", compare("id", BinaryOperator.EQUAL, "1"));
        add("range", compare("v", BinaryOperator.GREATER, 1L));

        assertThat(find("id", "2", "v", 0L)).containsExactly("number");
        assertThat(find("id", 2L, "v", 0L)).containsExactly("text");
        assertThat(find("id", true, "v", 0L)).containsExactlyInAnyOrder("number", "text");
        assertThat(find("id", Instant.EPOCH, "v", "x")).containsExactlyInAnyOrder("number", "text", "range");
    }

    @Test
    public void whatMayFailBeforeTheConstantIsSeenByTheRule() {
        add("call first", and(Column.of("ok"), compare("id", BinaryOperator.EQUAL, 1L)));
        add("test first", and(compare("v", BinaryOperator.GREATER, 3L), compare("id", BinaryOperator.EQUAL, 1L)));

        assertThat(find("id", 2L, "v", 5L)).containsExactly("call first");
        assertThat(find("id", 2L, "v", "x")).containsExactlyInAnyOrder("call first", "test first");
    }

    @Test
    public void whatStandsBehindTheConstantDoesNotMatter() {
        add("rule", and(compare("id", BinaryOperator.EQUAL, 1L), Column.of("ok")));

        assertThat(find("id", 2L, "ok", "no boolean")).isEmpty();
        assertThat(find("id", 1L)).containsExactly("rule");
    }

    @Test
    public void otherRulesGetEveryRow() {
        index.add(new Entry("all", Optional.empty()));
        add("differs", compare("id", BinaryOperator.NOT_EQUAL, 1L));

        assertThat(find("id", 1L)).containsExactlyInAnyOrder("all", "differs");
    }

    private static PlanExpression and(PlanExpression left, PlanExpression right) {
        return new Binary(BinaryOperator.AND, left, right);
    }

    private static PlanExpression compare(String column, BinaryOperator operator, Object constant) {
        return new Binary(operator, Column.of(column), new Literal(constant));
    }
}
