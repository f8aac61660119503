// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.function.TableFunction;
import io.millrace.testkit.function.TestArguments;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class RowsFunctionsTest {

    @Test
    public void unnestMakesARowForEachElement() throws Exception {
        assertThat(rows("unnest", Arrays.asList(7L, null, Map.of("k", 8L), List.of(1L))))
                .containsExactly(
                        Map.of("", 7L), Collections.singletonMap("", null), Map.of("k", 8L), Map.of("", List.of(1L)));
        assertThatThrownBy(() -> rows("unnest", "text")).hasMessage("expected a list but got string(text)");
    }

    @Test
    public void extractMakesOneRowOfAnObject() throws Exception {
        assertThat(rows("extract", Map.of("p", 1L))).containsExactly(Map.of("p", 1L));
        assertThatThrownBy(() -> rows("extract", List.of(1L))).hasMessageContaining("expected an object");
    }

    private static List<Map<String, Object>> rows(String name, Object argument) throws Exception {
        return ((TableFunction) RowsFunctions.all().get(name)).rows(TestArguments.of(argument));
    }
}
