// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.object;

import static io.millrace.testkit.function.ArgumentForms.COLUMN;
import static io.millrace.testkit.function.ArgumentForms.literal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.testkit.function.FunctionHarness;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class ObjectFunctionsTest {
    private final FunctionHarness objects = FunctionHarness.of(ObjectFunctions.all());

    @Test
    public void theFamilyHas11Names() {
        assertThat(ObjectFunctions.all()).hasSize(11);
    }

    @Test
    public void membersComeInTheirOrder() throws Exception {
        Map<String, Object> object = object("z", 1L, "a", null);

        assertThat(objects.call("keys", object)).isEqualTo(List.of("z", "a"));
        assertThat(objects.call("values", object)).isEqualTo(Arrays.asList(1L, null));
        assertThat(objects.call("items", object)).isEqualTo(List.of(List.of("z", 1L), Arrays.asList("a", null)));
        assertThat(objects.call("obj_to_kvpair_array", Map.of("a", 1L)))
                .isEqualTo(List.of(Map.of("key", "a", "value", 1L)));
        assertThat(objects.call("keys", Map.of())).isNull();
        assertThatThrownBy(() -> objects.call("keys", List.of(1L)))
                .hasMessage("expected an object as argument 1 but got []interface {}([1])");
    }

    @Test
    public void sizeCountsMembersAndNothingIsZero() throws Exception {
        assertThat(objects.call("object_size", object("a", null))).isEqualTo(1L);
        assertThat(objects.call("object_size", Map.of())).isEqualTo(0L);
        assertThat(objects.call("object_size", new Object[] {null})).isEqualTo(0L);
        assertThatThrownBy(() -> objects.call("object_size", 1)).hasMessageContaining("expected an object");
    }

    @Test
    public void objectsAreMadeOfLists() throws Exception {
        assertThat(objects.call("object", List.of("a", "b"), Arrays.asList(1L, null)))
                .isEqualTo(object("a", 1L, "b", null));
        assertThat(objects.call("zip", Arrays.asList(List.of("a", 1L), null))).isEqualTo(Map.of("a", 1L));
        assertThatThrownBy(() -> objects.call("object", List.of("a"), List.of(1L, 2L)))
                .hasMessage("expected as many values as names but got 2 and 1");
        assertThatThrownBy(() -> objects.call("object", List.of(1L), List.of(1L)))
                .hasMessageContaining("as name");
        assertThatThrownBy(() -> objects.call("zip", List.of(List.of("a")))).hasMessageContaining("a name and a value");
    }

    @Test
    public void laterMembersWinAndNullsAreSkipped() throws Exception {
        assertThat(objects.call("object_concat", Map.of("a", 1L), null, Map.of("a", 2L)))
                .isEqualTo(Map.of("a", 2L));
        assertThat(objects.call("object_concat", null, null)).isEqualTo(Map.of());
        assertThatThrownBy(() -> objects.call("object_concat", Map.of(), 1)).hasMessageContaining("argument 2");
    }

    @Test
    public void constructTakesNamesAndValuesInTurn() throws Exception {
        assertThat(objects.call("object_construct", "a", 1, "b", null, null, 3)).isEqualTo(object("a", 1L, "b", null));
        assertThat(objects.call("object_construct", "k".getBytes(StandardCharsets.UTF_8), 1))
                .isEqualTo(Map.of("k", 1L));
        assertThat(objects.call("object_construct")).isEqualTo(Map.of());
        assertThatThrownBy(() -> objects.check("object_construct", literal("a")))
                .hasMessage(
                        "function object_construct expects names and values in turn, so an even number of arguments, "
                                + "but found 1");
        assertThatThrownBy(() -> objects.check("object_construct", literal(1), COLUMN))
                .hasMessageContaining("a text");
        assertThatThrownBy(() -> objects.call("object_construct", 1, 1)).hasMessageContaining("a text as name");
    }

    @Test
    public void pickKeepsNamedMembersAndFollowsDots() throws Exception {
        Map<String, Object> object = Map.of("a", Map.of("b", 1L, "c", 2L), "d", 3L);

        assertThat(objects.call("object_pick", object, "d", "zz")).isEqualTo(Map.of("d", 3L));
        assertThat(objects.call("object_pick", object, "a.b", "a.c")).isEqualTo(Map.of("a", Map.of("b", 1L, "c", 2L)));
        assertThat(objects.call("object_pick", object, List.of("d", 7L), "a")).isEqualTo(Map.of("d", 3L));
        assertThat(objects.call("object_pick", object, "d.x", "a.b.c", 5)).isEqualTo(Map.of());
        assertThat(objects.call("object_pick", null, "a")).isNull();
    }

    @Test
    public void pickingLeavesTheObjectAsItIs() throws Exception {
        Map<String, Object> inner = object("b", 1L, "c", 2L);
        Map<String, Object> object = object("a", inner);

        assertThat(objects.call("object_pick", object, "a", "a.b")).isEqualTo(object);
        assertThat(inner).isEqualTo(object("b", 1L, "c", 2L));
    }

    @Test
    public void eraseTakesOneNameOrAList() throws Exception {
        Map<String, Object> object = Map.of("a", 1L, "2", 2L, "c", 3L);

        assertThat(objects.call("erase", object, "a")).isEqualTo(Map.of("2", 2L, "c", 3L));
        assertThat(objects.call("erase", object, List.of("a", 2L))).isEqualTo(Map.of("c", 3L));
        assertThatThrownBy(() -> objects.call("erase", object, "a", "c")).hasMessageContaining("but got 2");
        assertThatThrownBy(() -> objects.call("erase", object, 5)).hasMessageContaining("a text or a list");
    }

    private static Map<String, Object> object(Object... membersInTurn) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < membersInTurn.length; i += 2) object.put((String) membersInTurn[i], membersInTurn[i + 1]);
        return object;
    }
}
