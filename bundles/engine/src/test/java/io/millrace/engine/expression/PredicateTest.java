// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import static io.millrace.engine.expression.Expressions.column;
import static io.millrace.engine.expression.Expressions.literal;
import static io.millrace.engine.fake.Values.row;
import static io.millrace.engine.fake.Values.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.plan.expression.BinaryOperator;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.plan.expression.PlanExpression.Between;
import io.millrace.plan.expression.PlanExpression.InArray;
import io.millrace.plan.expression.PlanExpression.InList;
import io.millrace.plan.expression.PlanExpression.Like;
import java.util.Arrays;
import java.util.List;
import org.junit.Test;

public class PredicateTest {
    private final Expressions on = new Expressions();

    private Object between(Object value, Object low, Object high, boolean negated) {
        PlanExpression plan = new Between(column("x"), column("low"), column("high"), negated);
        return on.evaluate(plan, row("x", value, "low", low, "high", high));
    }

    private Object in(Object value, boolean negated, Object... elements) {
        List<PlanExpression> plans = new java.util.ArrayList<>();
        var columns = values("x", value);
        for (int i = 0; i < elements.length; i++) {
            plans.add(column("e" + i));
            columns.put("e" + i, elements[i]);
        }
        return on.evaluate(new InList(column("x"), plans, negated), io.millrace.api.row.Row.of(columns));
    }

    private Object inArray(Object value, boolean negated, Object array) {
        return on.evaluate(new InArray(column("x"), column("array"), negated), row("x", value, "array", array));
    }

    private boolean like(Object value, Object pattern) {
        boolean constant = (Boolean) on.evaluate(new Like(column("x"), literal(pattern), false), row("x", value));
        boolean computed =
                (Boolean) on.evaluate(new Like(column("x"), column("p"), false), row("x", value, "p", pattern));
        boolean negated = (Boolean) on.evaluate(new Like(column("x"), literal(pattern), true), row("x", value));
        assertThat(computed).as("computed pattern").isEqualTo(constant);
        assertThat(negated).as("NOT LIKE").isEqualTo(!constant);
        return constant;
    }

    @Test
    public void betweenIncludesItsBounds() {
        assertThat(between(1L, 1L, 3L, false)).isEqualTo(true);
        assertThat(between(3.0, 1L, 3L, false)).isEqualTo(true);
        assertThat(between(4L, 1L, 3L, false)).isEqualTo(false);
        assertThat(between(0L, 1L, 3L, true)).isEqualTo(true);
        assertThat(between(2L, 1L, 3L, true)).isEqualTo(false);
        assertThat(between("m", "a", "z", false)).isEqualTo(true);
        assertThat(between(2L, 3L, 1L, false)).isEqualTo(false);
    }

    @Test
    public void betweenIsFalseWithNullWhetherNegatedOrNot() {
        for (boolean negated : new boolean[] {true, false}) {
            assertThat(between(null, 1L, 3L, negated)).isEqualTo(false);
            assertThat(between(2L, null, 3L, negated)).isEqualTo(false);
            assertThat(between(2L, 1L, null, negated)).isEqualTo(false);
        }
    }

    @Test
    public void betweenRefusesKindsThatClash() {
        assertThatThrownBy(() -> between("x", 1L, 3L, false))
                .hasMessage("between operator cannot compare string(x) with int64(1) and int64(3)");
        assertThatThrownBy(() -> between(0L, 1L, "z", false)).hasMessageStartingWith("between operator cannot compare");
    }

    @Test
    public void inFindsAnEqualElement() {
        assertThat(in(2L, false, 1L, 2.0)).isEqualTo(true);
        assertThat(in(3L, false, 1L, 2L)).isEqualTo(false);
        assertThat(in(3L, true, 1L, 2L)).isEqualTo(true);
        assertThat(in("a", true, "b", "a")).isEqualTo(false);
    }

    @Test
    public void nullIsNeitherInNorNotInAList() {
        assertThat(in(null, false, 1L)).isEqualTo(false);
        assertThat(in(null, true, 1L)).isEqualTo(false);
    }

    @Test
    public void nullElementsAreSkipped() {
        assertThat(in(2L, false, null, 2L)).isEqualTo(true);
        assertThat(in(2L, true, null, 1L)).isEqualTo(true);
    }

    @Test
    public void theFirstClashBeforeAMatchIsAnError() {
        assertThatThrownBy(() -> in(2L, false, "x", 2L))
                .hasMessage("evaluate in expression error: invalid operation int64(2) = string(x)");
        assertThat(in(2L, false, 2L, "x")).isEqualTo(true);
    }

    @Test
    public void inLooksIntoArrays() {
        assertThat(inArray(2L, false, List.of(1L, 2L))).isEqualTo(true);
        assertThat(inArray(3L, true, List.of(1L, 2L))).isEqualTo(true);
        assertThat(inArray(2L, true, Arrays.asList(null, 1L))).isEqualTo(true);
        assertThat(inArray(1L, false, List.of())).isEqualTo(false);
    }

    @Test
    public void aNullArrayContainsNothingWhateverTheValue() {
        assertThat(inArray(1L, false, null)).isEqualTo(false);
        assertThat(inArray(1L, true, null)).isEqualTo(true);
        assertThat(inArray(null, true, null)).isEqualTo(true);
        assertThat(inArray(null, true, List.of(1L))).isEqualTo(false);
    }

    @Test
    public void inNeedsAnArray() {
        assertThatThrownBy(() -> inArray(1L, false, 1L))
                .hasMessage("evaluate in expression error: expected an array but found int64(1)");
        assertThatThrownBy(() -> inArray(1L, false, List.of("x")))
                .hasMessage("evaluate in expression error: invalid operation int64(1) = string(x)");
    }

    @Test
    public void inEvaluatesElementsForEachRow() {
        PlanExpression next = Expressions.binary(column("y"), BinaryOperator.ADD, literal(1L));
        PlanExpression plan = new InList(column("x"), List.of(next), false);
        var compiled = on.compiler.compile(plan);
        assertThat(compiled.isTrue(row("x", 2L, "y", 1L))).isTrue();
        assertThat(compiled.isTrue(row("x", 2L, "y", 2L))).isFalse();
    }

    @Test
    public void likeMatchesTheWholeText() {
        assertThat(like("device1", "device_")).isTrue();
        assertThat(like("device12", "device_")).isFalse();
        assertThat(like("device12", "dev%2")).isTrue();
        assertThat(like("Device", "device")).isFalse();
        assertThat(like("", "%")).isTrue();
        assertThat(like("", "_")).isFalse();
    }

    @Test
    public void likeTakesEverythingElseLiterally() {
        assertThat(like("a.b*c[d]", "a.b*c[d]")).isTrue();
        assertThat(like("axb", "a.b")).isFalse();
        assertThat(like("a\\E%b", "a\\Ezz%")).isFalse();
        assertThat(like("a\\Eb", "a\\E%")).isTrue();
        assertThat(like("50\\%", "50\\%")).isTrue();
        assertThat(like("50%", "50\\%")).isFalse();
    }

    @Test
    public void likeCountsACharacterBeyondTheBasicPlaneAsOne() {
        assertThat(like("\uD83D\uDE00!", "_!")).isTrue();
        assertThat(like("\uD83D\uDE00!", "\uD83D\uDE00_")).isTrue();
    }

    @Test
    public void likeStopsAtALineBreak() {
        assertThat(like("a\nb", "a%")).isFalse();
        assertThat(like("a\nb", "a_b")).isFalse();
    }

    @Test
    public void likeNeedsTexts() {
        assertThatThrownBy(() -> like(null, "a"))
                .hasMessage("LIKE operator left operand expects string, but found null(<nil>)");
        assertThatThrownBy(() -> like(5L, "a"))
                .hasMessage("LIKE operator left operand expects string, but found int64(5)");
        assertThatThrownBy(() -> on.evaluate(new Like(column("x"), column("p"), false), row("x", "a", "p", 1L)))
                .hasMessage("invalid LIKE pattern, must be a string but got int64(1)");
    }

    @Test
    public void aComputedPatternChangesWithTheRow() {
        var compiled = on.compiler.compile(new Like(column("x"), column("p"), false));
        assertThat(compiled.isTrue(row("x", "ab", "p", "a%"))).isTrue();
        assertThat(compiled.isTrue(row("x", "ab", "p", "b%"))).isFalse();
        assertThat(compiled.isTrue(row("x", "ab", "p", "_b"))).isTrue();
    }
}
