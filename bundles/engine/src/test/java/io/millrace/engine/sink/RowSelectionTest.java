// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import static io.millrace.engine.fake.Values.row;
import static io.millrace.engine.fake.Values.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.row.Row;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class RowSelectionTest {
    private static RowSelection selection(Object... options) {
        return new RowSelection(SinkSettings.of(Options.of(values(options)), OptionSet.none()));
    }

    private static List<Map<String, Object>> select(RowSelection selection, Row... rows) {
        return selection.apply(List.of(rows)).stream().map(Row::toMap).toList();
    }

    @Test
    public void withoutOptionsRowsPassAsTheyAre() {
        List<Row> rows = List.of(row("a", 1L));
        assertThat(selection().apply(rows)).isSameAs(rows);
    }

    @Test
    public void fieldsAreSentInTheirOrderAndAbsentOnesAsNull() {
        List<Map<String, Object>> selected =
                select(selection("fields", List.of("b", "x", "a")), row("a", 1L, "b", 2L, "c", 3L));
        assertThat(selected).containsExactly(values("b", 2L, "x", null, "a", 1L));
        assertThat(selected.get(0).keySet()).containsExactly("b", "x", "a");
    }

    @Test
    public void excludedFieldsAreNotSent() {
        assertThat(select(selection("excludeFields", List.of("b", "x")), row("a", 1L, "b", 2L)))
                .containsExactly(values("a", 1L));
    }

    @Test
    public void rowsMayHaveDifferentColumns() {
        assertThat(select(selection("excludeFields", List.of("b")), row("a", 1L, "b", 2L), row("b", 3L, "c", 4L)))
                .containsExactly(values("a", 1L), values("c", 4L));
    }

    @Test
    public void theDataFieldIsSentInPlaceOfTheRow() {
        assertThat(select(selection("dataField", "data"), row("data", Map.of("a", 1L), "b", 2L)))
                .containsExactly(values("a", 1L));
        assertThat(select(selection("dataField", "data"), row("data", List.of(Map.of("a", 1L), Map.of("a", 2L)))))
                .containsExactly(values("a", 1L), values("a", 2L));
    }

    @Test
    public void ofAResultTheDataFieldOfTheFirstRowIsSent() {
        assertThat(select(selection("dataField", "data"), row("data", Map.of("a", 1L)), row("data", Map.of("a", 2L))))
                .containsExactly(values("a", 1L));
        assertThat(select(selection("dataField", "data"))).isEmpty();
    }

    @Test
    public void fieldsAreThoseOfTheDataField() {
        assertThat(select(
                        selection("dataField", "data", "fields", List.of("a")), row("data", Map.of("a", 1L, "b", 2L))))
                .containsExactly(values("a", 1L));
    }

    @Test
    public void aDataFieldMustHoldObjects() {
        for (Object wrong : new Object[] {5L, "text", null, List.of(1L), List.of(Map.of("a", 1L), 2L)}) {
            assertThatThrownBy(() -> select(selection("dataField", "data"), row("data", wrong)))
                    .as("%s", wrong)
                    .isInstanceOf(EvaluationException.class)
                    .hasMessage("dataField data is no object and no list of objects");
        }
    }
}
