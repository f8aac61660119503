// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.window;

import static io.millrace.testkit.function.ArgumentForms.COLUMN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.MillraceException;
import io.millrace.api.function.HitFunction;
import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import io.millrace.api.row.WindowRange;
import io.millrace.testkit.function.FunctionHarness;
import java.util.List;
import org.junit.Test;

public class WindowFunctionsTest {
    private final FunctionHarness functions = FunctionHarness.of(WindowFunctions.all());
    private final Row row = new Row(Shape.empty());

    @Test
    public void theyTellOfTheWindowOfTheRow() throws Exception {
        row.setWindow(new WindowRange(4000, 5000, 4700));
        assertThat(functions.callOn(row, "window_start")).isEqualTo(4000L);
        assertThat(functions.callOn(row, "window_end")).isEqualTo(5000L);
        assertThat(functions.callOn(row, "window_trigger")).isEqualTo(4700L);
    }

    @Test
    public void theyAreNullWithoutWindow() throws Exception {
        for (String name : List.of("window_start", "window_end", "window_trigger")) {
            assertThat(functions.callOn(row, name)).as(name).isNull();
        }
    }

    @Test
    public void theyTellTheTimeOfTheEvent() throws Exception {
        row.setTimestamp(1700000041000L);
        assertThat(functions.callOn(row, "event_time")).isEqualTo(1700000041000L);
    }

    @Test
    public void hitsAreToldByTheirNumberOrTheTimeOfTheLast() {
        assertThat(hits("last_hit_count").value(3, 7_000)).isEqualTo(3);
        assertThat(hits("last_hit_time").value(3, 7_000)).isEqualTo(7_000);
        assertThat(hits("last_agg_hit_count").value(3, 7_000)).isEqualTo(3);
        assertThat(hits("last_agg_hit_time").value(3, 7_000)).isEqualTo(7_000);
    }

    @Test
    public void onlyHitsOfResultsMakeAStatementAnAggregateOne() {
        assertThat(hits("last_hit_count").isOfGroups()).isFalse();
        assertThat(hits("last_agg_hit_time").isOfGroups()).isTrue();
    }

    @Test
    public void aRowOnItsOwnIsTheFirst() throws Exception {
        assertThat(functions.callOn(row, "row_number")).isEqualTo(1L);
    }

    private static HitFunction hits(String name) {
        return (HitFunction) WindowFunctions.all().get(name);
    }

    @Test
    public void theyAreAskedAnewForEveryRow() {
        WindowFunctions.all()
                .forEach((name, function) ->
                        assertThat(function.isDeterministic()).as(name).isFalse());
    }

    @Test
    public void theyTakeNoArguments() {
        assertThatThrownBy(() -> functions.check("window_end", COLUMN)).isInstanceOf(MillraceException.class);
    }
}
