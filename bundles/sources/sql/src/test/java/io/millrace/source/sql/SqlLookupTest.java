// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Options;
import io.millrace.testkit.plugin.FakeNodeContext;
import java.io.File;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Over a real SQLite database. */
public class SqlLookupTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final SqlLookup lookup = new SqlLookup();
    private File file;

    @Before
    public void fill() throws Exception {
        file = folder.newFile("plant.db");
        execute(
                "CREATE TABLE devices (id INTEGER, name TEXT, limit_c REAL, \"odd \"\"name\" TEXT)",
                "INSERT INTO devices VALUES (1, 'fan', 30.5, 'x'), (1, 'pump', NULL, 'y'), (2, 'O''Hara', 7, 'z')");
    }

    @After
    public void close() throws SQLException {
        lookup.close();
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String text : statements) statement.execute(text);
        }
    }

    private void open(String table) {
        Options options = Options.of(Map.of("dburl", "sqlite:" + file, "datasource", table));
        lookup.options().validate(options);
        lookup.provision(new FakeNodeContext(), options);
    }

    @Test
    public void allRowsWithTheKeyAreFound() throws Exception {
        open("devices");
        assertThat(lookup.lookup(List.of("name", "limit_c"), List.of("id"), List.of(1L)))
                .hasSize(2)
                .anySatisfy(row -> assertThat(row).containsEntry("name", "fan").containsEntry("limit_c", 30.5))
                .anySatisfy(row -> assertThat(row).containsEntry("name", "pump").containsEntry("limit_c", null));
        assertThat(lookup.lookup(List.of(), List.of("id"), List.of(3L))).isEmpty();
    }

    @Test
    public void severalKeysMustAllBeEqualAndAllColumnsCanBeHad() throws Exception {
        open("devices");
        assertThat(lookup.lookup(List.of(), List.of("id", "name"), List.of(1L, "fan")))
                .containsExactly(Map.of("id", 1L, "name", "fan", "limit_c", 30.5, "odd \"name", "x"));
    }

    @Test
    public void valuesAndNamesAreNeverReadAsSql() throws Exception {
        open("devices");
        assertThat(lookup.lookup(List.of("id"), List.of("name"), List.of("O'Hara")))
                .hasSize(1);
        assertThat(lookup.lookup(List.of("id"), List.of("name"), List.of("x' OR '1'='1")))
                .isEmpty();
        assertThat(lookup.lookup(List.of("odd \"name"), List.of("id"), List.of(2L)))
                .containsExactly(Map.of("odd \"name", "z"));
    }

    @Test
    public void changesOfTheTableAreSeen() throws Exception {
        open("devices");
        lookup.lookup(List.of(), List.of("id"), List.of(2L));
        execute("UPDATE devices SET name = 'new' WHERE id = 2");
        assertThat(lookup.lookup(List.of("name"), List.of("id"), List.of(2L))).containsExactly(Map.of("name", "new"));
    }

    @Test
    public void aMissingTableIsAnErrorOfTheQuestionAlone() throws Exception {
        open("later");
        assertThatThrownBy(() -> lookup.lookup(List.of(), List.of("id"), List.of(1L)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("later");
        execute("CREATE TABLE later (id INTEGER)", "INSERT INTO later VALUES (1)");
        assertThat(lookup.lookup(List.of(), List.of("id"), List.of(1L))).hasSize(1);
    }

    @Test
    public void optionsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> lookup.provision(new FakeNodeContext(), Options.of(Map.of("datasource", "t"))))
                .isInstanceOf(MillraceException.class)
                .hasMessageContaining("option dburl of the sql table is missing");
    }
}
