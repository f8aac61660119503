// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.Test;

/** A row comes back from its state with all its columns. */
public class SavedRowTest {
    private static Row restored(Row row) {
        return SavedRow.restore(SavedRow.of(row));
    }

    @Test
    public void values_time_and_metadata_come_back() {
        Row row = Row.of(Map.of("a", 1L));
        row.setTimestamp(7);
        row.setMetadata(Map.of("topic", "t"));
        Row back = restored(row);
        assertThat(back.toMap()).isEqualTo(Map.of("a", 1L));
        assertThat(back.timestamp()).isEqualTo(7);
        assertThat(back.metadata()).isEqualTo(Map.of("topic", "t"));
    }

    @Test
    public void missing_columns_come_back_as_missing() {
        Row row = new Row(Shape.of(List.of("a", "b", "c")));
        row.set(1, (Object) null);
        Row back = restored(row);
        assertThat(back.shape().columns()).containsExactly("a", "b", "c");
        assertThat(back.isMissing(0)).isTrue();
        assertThat(back.get(1)).isNull();
        assertThat(back.isMissing(1)).isFalse();
        assertThat(back.isMissing(2)).isTrue();
    }

    @Test
    public void columns_of_equal_names_come_back_in_their_places() {
        Row row = new Row(Shape.of(List.of("a", "a")));
        row.set(0, 1L);
        row.set(1, 2.5);
        Row back = restored(row);
        assertThat(back.get(0)).isEqualTo(1L);
        assertThat(back.get(1)).isEqualTo(2.5);
    }
}
