// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import static io.millrace.engine.expression.Expressions.binary;
import static io.millrace.engine.expression.Expressions.column;
import static io.millrace.engine.expression.Expressions.literal;
import static io.millrace.engine.fake.Values.row;
import static io.millrace.engine.fake.Values.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import io.millrace.api.row.Value;
import io.millrace.plan.expression.BinaryOperator;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.plan.expression.PlanExpression.Index;
import io.millrace.plan.expression.PlanExpression.Member;
import io.millrace.plan.expression.PlanExpression.Metadata;
import io.millrace.plan.expression.PlanExpression.Replacement;
import io.millrace.plan.expression.PlanExpression.Slice;
import io.millrace.plan.expression.PlanExpression.Wildcard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class PathTest {
    private static final List<Object> LETTERS = List.of("a", "b", "c");

    private final Expressions on = new Expressions();

    private Object member(Object object) {
        return on.evaluate(new Member(column("o"), "k"), row("o", object));
    }

    private Object index(Object array, Object position) {
        return on.evaluate(new Index(column("a"), column("i")), row("a", array, "i", position));
    }

    private Object slice(Object array, Object from, Object to) {
        Optional<PlanExpression> start = Optional.ofNullable(from).map(bound -> column("from"));
        Optional<PlanExpression> end = Optional.ofNullable(to).map(bound -> column("to"));
        return on.evaluate(new Slice(column("a"), start, end), row("a", array, "from", from, "to", to));
    }

    @Test
    public void aColumnIsFoundInRowsOfAnyShape() {
        var compiled = on.compiler.compile(column("b"));
        Value out = new Value();
        compiled.evaluate(row("a", 1L, "b", 2L), out);
        assertThat(out.object()).isEqualTo(2L);
        compiled.evaluate(row("b", "x"), out);
        assertThat(out.object()).isEqualTo("x");
        compiled.evaluate(row("a", 1L), out);
        assertThat(out.isMissing()).isTrue();
        compiled.evaluate(row("b", null), out);
        assertThat(out.isAbsent()).isTrue();
        assertThat(out.isMissing()).isFalse();
    }

    @Test
    public void aMemberIsReadByName() {
        assertThat(member(Map.of("k", 5L))).isEqualTo(5L);
        assertThat(member(Map.of("other", 5L))).isNull();
        assertThat(member(null)).isNull();
        assertThat(member("text")).isNull();
        assertThat(on.evaluate(
                        new Member(new Member(column("o"), "k"), "j"), row("o", Map.of("k", Map.of("j", "deep")))))
                .isEqualTo("deep");
    }

    @Test
    public void aListHasNoMembers() {
        assertThatThrownBy(() -> member(List.of(1L)))
                .hasMessage("the -> operator expects an object but found []interface {}([1])");
    }

    @Test
    public void anIndexCountsFromZeroOrFromTheEnd() {
        assertThat(index(LETTERS, 0L)).isEqualTo("a");
        assertThat(index(LETTERS, -1L)).isEqualTo("c");
        assertThat(index(LETTERS, 1.9)).isEqualTo("b");
        assertThat(on.evaluate(
                        new Index(column("a"), binary(literal(1L), BinaryOperator.ADD, literal(1L))),
                        row("a", LETTERS)))
                .isEqualTo("c");
    }

    @Test
    public void anIndexOutsideIsAnError() {
        assertThatThrownBy(() -> index(LETTERS, 3L)).hasMessage("out of index: 3 of 3");
        assertThatThrownBy(() -> index(LETTERS, -4L)).hasMessage("out of index: -4 of 3");
        assertThatThrownBy(() -> index(List.of(), 0L)).hasMessage("out of index: 0 of 0");
    }

    @Test
    public void anIndexOfNullIsNull() {
        assertThat(index(null, 0L)).isNull();
        assertThat(index(LETTERS, null)).isNull();
    }

    @Test
    public void onlyListsHaveAnIndexAndOnlyNumbersAreOne() {
        assertThatThrownBy(() -> index(Map.of("k", 1L), 0L)).hasMessageContaining("map[string]interface {}(map[k:1])");
        assertThatThrownBy(() -> index(5L, 0L)).hasMessageContaining("int64(5)");
        assertThatThrownBy(() -> index(LETTERS, "0")).hasMessageContaining("string(0)");
    }

    @Test
    public void aSliceLeavesItsEndOut() {
        assertThat(slice(LETTERS, 0L, 2L)).isEqualTo(List.of("a", "b"));
        assertThat(slice(LETTERS, 1L, null)).isEqualTo(List.of("b", "c"));
        assertThat(slice(LETTERS, null, 1L)).isEqualTo(List.of("a"));
        assertThat(slice(LETTERS, null, null)).isEqualTo(LETTERS);
        assertThat(slice(LETTERS, -2L, -1L)).isEqualTo(List.of("b"));
    }

    @Test
    public void equalBoundsGiveTheElement() {
        assertThat(slice(LETTERS, 1L, 1L)).isEqualTo("b");
    }

    @Test
    public void aSliceOutsideIsAnError() {
        assertThatThrownBy(() -> slice(LETTERS, 3L, null)).hasMessage("out of index: 3 of 3");
        assertThatThrownBy(() -> slice(LETTERS, 0L, 4L)).hasMessage("out of index: 4 of 3");
        assertThatThrownBy(() -> slice(LETTERS, 2L, 1L))
                .hasMessageContaining("2")
                .hasMessageContaining("1");
        assertThatThrownBy(() -> slice(List.of(), null, null)).hasMessage("out of index: 0 of 0");
        assertThatThrownBy(() -> slice(5L, 0L, 1L)).hasMessageContaining("int64(5)");
    }

    @Test
    public void aSliceOfNullIsNull() {
        assertThat(slice(null, 0L, 1L)).isNull();
    }

    @Test
    public void aWildcardIsTheRowWithoutMissingAndHiddenColumns() {
        Row row = new Row(Shape.of(List.of("a", "b", "gone", "$$hidden")));
        row.set(0, 1L);
        row.set(1, (Object) null);
        row.set(3, "secret");
        assertThat(on.evaluate(new Wildcard(Optional.empty(), List.of(), List.of()), row))
                .isEqualTo(values("a", 1L, "b", null));
    }

    @Test
    public void aWildcardLeavesOutAndReplaces() {
        PlanExpression plan = new Wildcard(
                Optional.empty(),
                List.of("b"),
                List.of(new Replacement("a", binary(column("a"), BinaryOperator.ADD, literal(1L)))));
        assertThat(on.evaluate(plan, row("a", 1L, "b", 2L, "c", 3L))).isEqualTo(values("a", 2L, "c", 3L));
    }

    @Test
    public void metadataIsReadByPath() {
        Row row = row("a", 1L);
        row.setMetadata(Map.of("topic", "t/1", "device", Map.of("id", 7L)));
        assertThat(on.evaluate(new Metadata(Optional.empty(), List.of("topic")), row))
                .isEqualTo("t/1");
        assertThat(on.evaluate(new Metadata(Optional.empty(), List.of("device", "id")), row))
                .isEqualTo(7L);
        assertThat(on.evaluate(new Metadata(Optional.empty(), List.of("topic", "id")), row))
                .isNull();
        assertThat(on.evaluate(new Metadata(Optional.empty(), List.of("none")), row))
                .isNull();
        assertThat(on.evaluate(new Metadata(Optional.empty(), List.of()), row)).isEqualTo(row.metadata());
    }
}
