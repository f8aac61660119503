// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.function.Function;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Scalar;
import io.millrace.api.function.Signature;
import io.millrace.testkit.function.FunctionHarness;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

public class ArrayFunctionsTest {
    private static final Map<String, Function> OTHERS = Map.of(
            "twice",
            Scalar.of(Signature.of("a number", Parameter.number("x")), "", arguments -> arguments.longAt(0) * 2),
            "isnull",
            Scalar.of(Signature.of("a boolean", Parameter.any("x")), "", arguments -> arguments.isAbsent(0))
                    .guard(NullGuard.NULL),
            "two",
            Scalar.of(Signature.of("a number", Parameter.any("x"), Parameter.any("y")), "", arguments -> 2L));

    private final FunctionHarness arrays =
            FunctionHarness.of(ArrayFunctions.all(name -> Optional.ofNullable(OTHERS.get(name))));

    @Test
    public void theFamilyHas24Names() {
        assertThat(ArrayFunctions.all(name -> Optional.empty())).hasSize(24);
    }

    @Test
    public void sizesCountElements() throws Exception {
        assertThat(arrays.call("cardinality", list(1, null))).isEqualTo(2L);
        assertThat(arrays.call("cardinality", Map.of("a", 1L))).isEqualTo(0L);
        assertThat(arrays.call("array_cardinality", list(1, null))).isEqualTo(1L);
        assertThat(arrays.call("array_cardinality", list())).isEqualTo(0L);
        assertThatThrownBy(() -> arrays.call("array_cardinality", "x"))
                .hasMessage("expected a list as argument 1 but got string(x)");
    }

    @Test
    public void elementsAreFoundByValueAndKind() throws Exception {
        assertThat(arrays.call("array_position", list(1, "b"), "b")).isEqualTo(1L);
        assertThat(arrays.call("array_position", list(1), 1.0)).isEqualTo(-1L);
        assertThat(arrays.call("array_last_position", list(1, 2, 1), 1)).isEqualTo(2L);
        assertThat(arrays.call("array_position", null, 1)).isEqualTo(-1L);
        assertThat(arrays.call("array_contains", list(1, 2), 2)).isEqualTo(true);
        assertThat(arrays.call("array_contains", list(1, 2), 2.0)).isEqualTo(false);
        assertThat(arrays.call("array_contains", null, 2)).isEqualTo(false);
        assertThat(arrays.call(
                        "array_contains", list(list(1), Map.of("a", new byte[] {1})), Map.of("a", new byte[] {1})))
                .isEqualTo(true);
        assertThat(arrays.call("array_contains_any", list(1), list(2, 1))).isEqualTo(true);
        assertThat(arrays.call("array_contains_any", null, list(1))).isEqualTo(false);
        assertThatThrownBy(() -> arrays.call("array_contains_any", list(1), null))
                .hasMessageContaining("argument 2");
    }

    @Test
    public void elementAtCountsFromBothEnds() throws Exception {
        assertThat(arrays.call("element_at", list(5, 6), -1)).isEqualTo(6L);
        assertThat(arrays.call("element_at", list(5, 6), 0.0)).isEqualTo(5L);
        assertThat(arrays.call("element_at", Map.of("a", 1L), "b")).isNull();
        assertThatThrownBy(() -> arrays.call("element_at", list(5, 6), 2))
                .hasMessage("index 2 is outside of a list of 2 elements");
        assertThatThrownBy(() -> arrays.call("element_at", Map.of("a", 1L), 1)).hasMessageContaining("a text");
        assertThatThrownBy(() -> arrays.call("element_at", "x", 1)).hasMessageContaining("a list");
    }

    @Test
    public void listsAreSets() throws Exception {
        assertThat(arrays.call("array_remove", list(1, 2, 1), 1)).isEqualTo(list(2));
        assertThat(arrays.call("array_remove", null, 1)).isNull();
        assertThat(arrays.call("array_intersect", list("b", "a"), list("a", "b", "a")))
                .isEqualTo(list("a", "b"));
        assertThat(arrays.call("array_intersect", list(1), list())).isNull();
        assertThat(arrays.call("array_union", list(1, 1), list(2, 1))).isEqualTo(list(1, 2));
        assertThat(arrays.call("array_union", null, null)).isEqualTo(list());
        assertThat(arrays.call("array_except", list(1, 2, 2), list(1))).isEqualTo(list(2));
        assertThat(arrays.call("array_except", list(1), null)).isEqualTo(list(1));
        assertThat(arrays.call("array_distinct", list(1, 1.0, 1, null, null))).isEqualTo(list(1, 1.0, null));
        assertThat(arrays.call("array_distinct", list(list(1), list(1)))).isEqualTo(list(list(1), list(1)));
    }

    @Test
    public void listsAreMade() throws Exception {
        assertThat(arrays.call("array_create", 1, null, "x")).isEqualTo(list(1, "x"));
        assertThat(arrays.call("array_create")).isNull();
        assertThat(arrays.call("array_concat", list(1), null, list("x"))).isEqualTo(list(1, "x"));
        assertThat(arrays.call("array_concat", list(), null)).isNull();
        assertThat(arrays.call("repeat", "ab", 3)).isEqualTo(list("ab", "ab", "ab"));
        assertThatThrownBy(() -> arrays.call("repeat", "ab", -1)).hasMessageContaining("but got -1");
        assertThatThrownBy(() -> arrays.call("repeat", "ab", 2.5)).hasMessageContaining("expected an integer");
    }

    @Test
    public void sequencesRunTowardsTheirEnd() throws Exception {
        assertThat(arrays.call("sequence", 10, 1, -3)).isEqualTo(list(10, 7, 4, 1));
        assertThat(arrays.call("sequence", 3, 1)).isEqualTo(list(3, 2, 1));
        assertThat(arrays.call("sequence", 2, 2)).isEqualTo(list(2));
        assertThat(arrays.call("sequence", 1, 10, 20)).isEqualTo(list(1));
        assertThatThrownBy(() -> arrays.call("sequence", 1, 3, -1)).hasMessageContaining("leads away from 3");
        assertThatThrownBy(() -> arrays.call("sequence", 1, 3, 0)).hasMessageContaining("other than 0");
        assertThatThrownBy(() -> arrays.call("sequence", Long.MIN_VALUE, Long.MAX_VALUE))
                .hasMessageContaining("expected a length");
    }

    @Test
    public void elementsAreRearranged() throws Exception {
        assertThat(arrays.call("array_flatten", list(list(1, list(2)), 3))).isEqualTo(list(1, list(2), 3));
        assertThat(arrays.call("array_flatten", list(list()))).isNull();
        assertThat(arrays.call("array_sort", list(10, 9, 2))).isEqualTo(list(10, 2, 9));
        assertThat(new HashSet<>((List<?>) arrays.call("array_shuffle", list(1, 2, 3))))
                .isEqualTo(Set.of(1L, 2L, 3L));
        assertThat(arrays.call("array_join", list(1, 2.5, null, true, 1e21), ","))
                .isEqualTo("1,2.5,true,1000000000000000000000");
        assertThat(arrays.call("array_join", list("a", null), "-", "N")).isEqualTo("a-N");
        assertThatThrownBy(() -> arrays.call("array_join", list("a"), 1)).hasMessageContaining("argument 2");
        assertThat(arrays.call("kvpair_array_to_obj", list(Map.of("key", "p", "value", 1L))))
                .isEqualTo(Map.of("p", 1L));
        assertThatThrownBy(() -> arrays.call("kvpair_array_to_obj", list(Map.of("key", "p"))))
                .hasMessageContaining("exactly a key");
    }

    @Test
    public void theFirstElementDecidesHowExtremesAreFound() throws Exception {
        assertThat(arrays.call("array_max", list(null, 1, 2.9))).isEqualTo(2L);
        assertThat(arrays.call("array_min", list(1.5, 0.5))).isEqualTo(0.5);
        assertThat(arrays.call("array_max", list("a", "B"))).isEqualTo("a");
        assertThat(arrays.call("array_max", list(null, null))).isNull();
        assertThatThrownBy(() -> arrays.call("array_max", list(1.5, 9))).hasMessageContaining("kind of the first");
        assertThatThrownBy(() -> arrays.call("array_min", list(true))).hasMessageContaining("a number or text");
    }

    @Test
    public void mapAppliesAFunctionWithoutItsGuard() throws Exception {
        assertThat(arrays.call("array_map", "twice", list(1, 2))).isEqualTo(list(2, 4));
        assertThat(arrays.call("array_map", "isnull", list(1, null))).isEqualTo(list(false, true));
        assertThatThrownBy(() -> arrays.call("array_map", "nope", list(1)))
                .hasMessage("cannot apply nope to elements: there is no such function");
        assertThatThrownBy(() -> arrays.call("array_map", "two", list(1)))
                .hasMessageContaining("function two expects 2 arguments but found 1");
    }

    private static List<Object> list(Object... elements) {
        return Arrays.asList(Arrays.stream(elements)
                .map(element -> element instanceof Integer number ? (Object) number.longValue() : element)
                .toArray());
    }
}
