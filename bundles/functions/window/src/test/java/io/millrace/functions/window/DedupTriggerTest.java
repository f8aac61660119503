// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.testkit.function.AnalyticHarness;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class DedupTriggerTest {
    private final AnalyticHarness dedup = AnalyticHarness.of(new DedupTrigger());

    @Test
    public void onlyPartsThatWereNotReportedAreGiven() {
        assertThat(next(1, 10)).isEqualTo(intervals(1, 10));
        assertThat(next(5, 15)).isEqualTo(intervals(10, 15));
        assertThat(next(30, 40)).isEqualTo(intervals(30, 40));
        assertThat(next(2, 8)).isNull();
        assertThat(next(25, 45)).isEqualTo(intervals(25, 30, 40, 45));
        assertThat(next(1, 45)).isEqualTo(intervals(15, 25));
        assertThat(next(-5, 50)).isEqualTo(intervals(-5, 1, 45, 50));
    }

    @Test
    public void intervalsAreForgottenWhenTheyEndedTooLongAgo() {
        assertThat(dedup.next(10, 20, 20, 30)).isEqualTo(intervals(10, 20));
        assertThat(dedup.next(15, 25, 50, 30)).isEqualTo(intervals(20, 25));
        assertThat(dedup.next(10, 20, 51, 30)).isEqualTo(intervals(10, 20));
    }

    @Test
    public void intervalsThatAreNoneAreErrors() {
        assertThatThrownBy(() -> next(9, 9)).hasMessage("the interval begins at 9 and so not before its end 9");
        assertThatThrownBy(() -> next("x", 9)).hasMessageStartingWith("start: ");
        assertThatThrownBy(() -> next(1, null)).hasMessageStartingWith("end: ");
    }

    private Object next(Object start, Object end) {
        return dedup.next(start, end, 20, 100_000);
    }

    private static List<Object> intervals(long... ends) {
        Object[] pairs = new Object[ends.length / 2];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = Map.of("start_key", "" + ends[2 * i], "end_key", "" + ends[2 * i + 1]);
        }
        return List.of(pairs);
    }
}
