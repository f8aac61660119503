// SPDX-License-Identifier: Apache-2.0
package io.millrace.example.csv;

import static io.millrace.testkit.operator.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.testkit.plugin.FakeNodeContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class CsvLookupTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final CsvLookup lookup = new CsvLookup();
    private long age;

    @Before
    public void provision() throws Exception {
        write("id, hall, limit", "1, A, 20", "2, B, 21.5", "3, A,");
        provision(Map.of("datasource", "halls.csv"));
    }

    @Test
    public void findsAllRowsWhoseKeysAreEqual() {
        assertThat(lookup.lookup(List.of(), List.of("hall"), List.of("A")))
                .containsExactly(row("id", 1L, "hall", "A", "limit", 20L), row("id", 3L, "hall", "A", "limit", null));
        assertThat(lookup.lookup(List.of(), List.of("hall", "id"), List.of("B", 2.0)))
                .containsExactly(row("id", 2L, "hall", "B", "limit", 21.5));
        assertThat(lookup.lookup(List.of(), List.of("hall"), List.of("C"))).isEmpty();
    }

    @Test
    public void givesOnlyTheColumnsThatAreAskedFor() {
        assertThat(lookup.lookup(List.of("limit"), List.of("id"), List.of(1L))).containsExactly(row("limit", 20L));
    }

    @Test
    public void readsTheFileAgainWhenItHasChanged() throws Exception {
        lookup.lookup(List.of(), List.of("id"), List.of(1L));
        write("id, limit", "1, 30");

        assertThat(lookup.lookup(List.of(), List.of("id"), List.of(1L))).containsExactly(row("id", 1L, "limit", 30L));
    }

    @Test
    public void aFileThatIsGoneIsAnErrorOfTheRowThatAsked() throws Exception {
        Files.delete(file());

        assertThatThrownBy(() -> lookup.lookup(List.of(), List.of("id"), List.of(1L)))
                .hasMessage("cannot read " + file());
    }

    @Test
    public void aDelimiterOfSeveralCharactersIsRefused() {
        assertThatThrownBy(() -> provision(Map.of("datasource", "halls.csv", "delimiter", "::")))
                .hasMessage("option delimiter is \"::\", expected one character");
    }

    private void provision(Map<String, ?> options) throws Exception {
        new FakeNodeContext().withDataFolder(folder.getRoot().toPath()).provision(lookup, options);
    }

    private Path file() {
        return folder.getRoot().toPath().resolve("halls.csv");
    }

    private void write(String... lines) throws IOException {
        Files.write(file(), List.of(lines));
        Files.setLastModifiedTime(file(), FileTime.fromMillis(++age * 10_000));
    }
}
