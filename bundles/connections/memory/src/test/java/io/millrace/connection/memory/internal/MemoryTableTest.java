// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.memory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.row.Row;
import io.millrace.connection.memory.MemoryBus;
import io.millrace.connection.memory.MemoryTable;
import io.millrace.connection.memory.RowChange;
import io.millrace.connection.memory.RowChange.Kind;
import io.millrace.connection.memory.TopicFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class MemoryTableTest {
    private final MemoryBus bus = new MemoryConnection();
    private final MemoryTable table = open("devices/+", "id");

    @Test
    public void holdsTheLastRowOfEachKey() {
        bus.publish("devices/a", row(1L, "old"));
        bus.publish("devices/b", row(2L, "other"));
        bus.publish("devices/b", row(1L, "new"));
        bus.publish("elsewhere", row(1L, "not seen"));

        assertThat(names(List.of("id"), List.of(1L))).containsExactly("new");
        assertThat(names(List.of("id"), List.of(2L))).containsExactly("other");
        assertThat(names(List.of("id"), List.of(3L))).isEmpty();
    }

    @Test
    public void findsByOtherColumnsToo() {
        bus.publish("devices/a", row(1L, "x"));
        bus.publish("devices/a", row(2L, "x"));
        bus.publish("devices/a", row(3L, "y"));

        assertThat(table.find(List.of("name"), List.of("x")))
                .extracting(row -> row.get("id"))
                .containsExactly(1L, 2L);
        assertThat(table.find(List.of("name", "id"), List.of("x", 2L)))
                .extracting(row -> row.get("id"))
                .containsExactly(2L);
        assertThat(table.find(List.of("name", "id"), List.of("y", 2L))).isEmpty();
        assertThat(table.find(List.of("absent"), List.of("x"))).isEmpty();
    }

    @Test
    public void anIntegerIsNoFloatingPointNumber() {
        bus.publish("devices/a", row(1L, "x"));

        assertThat(names(List.of("id"), List.of(1.0))).isEmpty();
    }

    @Test
    public void everyKindOfChangeButDeleteStoresTheRow() {
        bus.publish("devices/a", row(1L, "inserted"), change(Kind.INSERT, 1L));
        bus.publish("devices/a", row(2L, "updated"), change(Kind.UPDATE, 2L));
        bus.publish("devices/a", row(3L, "upserted"), change(Kind.UPSERT, 3L));
        bus.publish("devices/a", row(2L, "deleted"), change(Kind.DELETE, 2L));

        assertThat(names(List.of(), List.of())).containsExactly("inserted", "upserted");
    }

    @Test
    public void aDeletionWithoutAKeyMeansTheKeyOfItsRow() {
        bus.publish("devices/a", row(1L, "x"));
        bus.publish("devices/a", row(1L, "x"), new RowChange(Kind.DELETE, Optional.empty()));

        assertThat(names(List.of(), List.of())).isEmpty();
    }

    @Test
    public void leavesOutRowsWithoutAKey() {
        bus.publish("devices/a", Row.of(Map.of("name", "nobody")));

        assertThat(names(List.of(), List.of())).isEmpty();
    }

    @Test
    public void isSharedUntilItsLastUserClosedIt() {
        bus.publish("devices/a", row(1L, "x"));
        MemoryTable second = open("devices/+", "id");
        table.close();
        table.close();
        assertThat(second.find(List.of("id"), List.of(1L))).hasSize(1);

        second.close();
        assertThat(open("devices/+", "id").find(List.of("id"), List.of(1L))).isEmpty();
    }

    @Test
    public void anotherKeyMakesAnotherTable() {
        MemoryTable byName = open("devices/+", "name");

        bus.publish("devices/a", row(1L, "x"));
        bus.publish("devices/a", row(2L, "x"));

        assertThat(byName.find(List.of(), List.of())).hasSize(1);
        assertThat(table.find(List.of(), List.of())).hasSize(2);
    }

    private MemoryTable open(String filter, String key) {
        return bus.table(TopicFilter.parse(filter), key);
    }

    private List<Object> names(List<String> columns, List<Object> values) {
        return table.find(columns, values).stream().map(row -> row.get("name")).toList();
    }

    private static RowChange change(Kind kind, Object key) {
        return new RowChange(kind, Optional.of(key));
    }

    private static Row row(long id, String name) {
        return Row.of(Map.of("id", id, "name", name));
    }
}
