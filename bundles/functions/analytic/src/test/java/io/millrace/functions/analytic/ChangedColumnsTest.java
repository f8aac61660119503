// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.analytic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.function.AnalyticFunction;
import io.millrace.testkit.function.AnalyticHarness;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.Test;

public class ChangedColumnsTest {
    private final AnalyticHarness changed =
            AnalyticHarness.of((AnalyticFunction) AnalyticFunctions.all().get("changed_cols"));

    @Test
    public void onlyWhatHasChangedIsThereUnderThePrefixAndItsName() {
        assertThat(next("c_", true, "a", 1, "b", 2)).isEqualTo(Map.of("c_a", 1L, "c_b", 2L));
        assertThat(next("c_", true, "a", 1, "b", 3)).isEqualTo(Map.of("c_b", 3L));
        assertThat(next("c_", true, "a", 1, "b", 3)).isNull();
        assertThat(next("d_", true, "a", 1.0, "b", 3)).isEqualTo(Map.of("d_a", 1.0));
        assertThat(next("d_", true, "a", -0.0, "b", Double.NaN)).isEqualTo(Map.of("d_a", -0.0, "d_b", Double.NaN));
        assertThat(next("d_", true, "a", 0.0, "b", Double.NaN)).isNull();
    }

    @Test
    public void nullsAreChangesUnlessIgnored() {
        assertThat(next("", false, "a", null)).isNull();
        next("", false, "a", 1);

        assertThat(next("", true, "a", null)).isNull();
        assertThat(next("", false, "a", null)).isEqualTo(Collections.singletonMap("a", null));
        assertThat(next("", false, "a", null)).isNull();
    }

    @Test
    public void aRowStandsForAllOfItsColumns() {
        assertThat(next("n_", false, "*", row("a", 1L, "b", 2L))).isEqualTo(Map.of("n_a", 1L, "n_b", 2L));
        assertThat(next("n_", false, "*", row("b", null, "c", 3L))).isEqualTo(row("n_b", null, "n_c", 3L));
        assertThat(next("n_", false, "*", row("a", 1L))).isNull();
    }

    @Test
    public void valuesOfOneNameAreOne() {
        assertThat(next("c_", true, "", 1, "", 1)).isEqualTo(Map.of("c_", 1L));
        assertThat(next("c_", true, "", 1, "", 2)).isEqualTo(Map.of("c_", 2L));
    }

    @Test
    public void anEventWithAWrongPrefixOrFlagIsForgotten() {
        assertThatThrownBy(() -> next(null, true, "a", 1)).hasMessage("expected a string as prefix but got null");
        assertThatThrownBy(() -> next(7, true, "a", 1)).hasMessage("expected a string as prefix but got 7");
        assertThatThrownBy(() -> next("c_", null, "a", 1)).hasMessageContaining("a boolean as ignoreNull");
        assertThat(next("c_", true, "a", 1)).isEqualTo(Map.of("c_a", 1L));
    }

    private Object next(Object prefix, Object ignoreNull, Object... namesAndValues) {
        Object[] arguments = new Object[namesAndValues.length + 4];
        arguments[0] = "";
        arguments[1] = prefix;
        arguments[2] = "";
        arguments[3] = ignoreNull;
        System.arraycopy(namesAndValues, 0, arguments, 4, namesAndValues.length);
        return changed.next(arguments);
    }

    private static Map<String, Object> row(Object... columnsAndValues) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            row.put((String) columnsAndValues[i], columnsAndValues[i + 1]);
        }
        return row;
    }
}
