// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import static io.millrace.testkit.function.ArgumentForms.COLUMN;
import static io.millrace.testkit.function.ArgumentForms.literal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.function.AnalyticFunction;
import io.millrace.testkit.function.AnalyticHarness;
import io.millrace.testkit.function.FunctionHarness;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class IncrementalFunctionsTest {

    @Test
    public void nullsAndEmptyContainersGiveNullAndAreNotCounted() {
        AnalyticHarness count = of("inc_count");

        assertThat(count.next(4)).isEqualTo(1L);
        assertThat(count.next((Object) null)).isNull();
        assertThat(count.next(List.of())).isNull();
        assertThat(count.next(Map.of())).isNull();
        assertThat(count.next("a")).isEqualTo(2L);
    }

    @Test
    public void sumAndMeanAreFloatsOfWhateverReadsAsANumber() {
        AnalyticHarness sum = of("inc_sum");
        AnalyticHarness mean = of("inc_avg");

        assertThat(sum.next(4)).isEqualTo(4.0);
        assertThat(sum.next("3")).isEqualTo(7.0);
        assertThat(sum.next(true)).isEqualTo(8.0);
        assertThatThrownBy(() -> sum.next("x")).hasMessage("cannot convert string(x) to float64");
        assertThat(sum.next(2.5)).isEqualTo(10.5);
        assertThat(mean.next(4)).isEqualTo(4.0);
        assertThat(mean.next(10)).isEqualTo(7.0);
    }

    @Test
    public void extremesFollowTheKindOfTheNewestValue() {
        AnalyticHarness max = of("inc_max");
        AnalyticHarness min = of("inc_min");

        assertThat(max.next(true)).isNull();
        assertThat(max.next(4)).isEqualTo(4L);
        assertThat(max.next(10)).isEqualTo(10L);
        assertThat(max.next(2.5)).isNull();
        assertThat(max.next("x")).isNull();
        assertThat(max.next(2)).isEqualTo(10L);
        assertThat(min.next(2.5)).isEqualTo(2.5);
        assertThat(min.next(2)).isEqualTo(2L);
        assertThat(min.next(7)).isEqualTo(2L);
    }

    @Test
    public void listsThatWereGivenOutDoNotChange() {
        AnalyticHarness collect = of("inc_collect");
        Object first = collect.next(4);
        for (int i = 0; i < 20; i++) collect.next(i);

        assertThat(first).isEqualTo(List.of(4L));
        assertThat((List<?>) collect.next("x")).hasSize(22);
    }

    @Test
    public void objectsAreMergedAndOthersRefused() {
        AnalyticHarness merge = of("inc_merge_agg");

        assertThat(merge.next(Map.of("a", 1L, "b", 2L))).isEqualTo(Map.of("a", 1L, "b", 2L));
        assertThatThrownBy(() -> merge.next(5)).hasMessage("expected an object but got int64(5)");
        assertThat(merge.next(Map.of("b", 3L))).isEqualTo(Map.of("a", 1L, "b", 3L));
    }

    @Test
    public void theLastValueIsTheValue() {
        AnalyticHarness last = of("inc_last_value");

        assertThat(last.next(4, true)).isEqualTo(4L);
        assertThat(last.next(6, null)).isNull();
        assertThatThrownBy(() ->
                        FunctionHarness.of(AggregateFunctions.all()).check("inc_last_value", COLUMN, literal(true)))
                .hasMessageContaining("but found a boolean");
    }

    private static AnalyticHarness of(String name) {
        return AnalyticHarness.of((AnalyticFunction) AggregateFunctions.all().get(name));
    }
}
