// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.proofs;

import static io.millrace.testkit.operator.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.source.LookupSource;
import io.millrace.itests.BuiltModules;
import io.millrace.testkit.sql.SqlTrial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.Test;

/** Rules that ask lookup tables go on from their state, also when it is saved while answers are under way. */
public class RestoredLookupTest {
    private static final BuiltModules MODULES = BuiltModules.in(Path.of("..", "bundles"));
    private static final String STREAM = "CREATE STREAM s (v BIGINT, t BIGINT) WITH (TIMESTAMP=\"t\")";
    private static final String TABLE =
            "CREATE TABLE names (id BIGINT, name STRING) WITH (DATASOURCE=\"x\", TYPE=\"answers\", KIND=\"lookup\", KEY=\"id\")";

    @Test
    public void answers_of_a_table_that_may_block() {
        assertRestored("SELECT v, name FROM s LEFT JOIN names ON s.v = names.id", true);
        assertRestored("SELECT v, name FROM s INNER JOIN names ON s.v = names.id AND s.v > 0", true);
    }

    @Test
    public void answers_of_a_table_in_memory() {
        assertRestored("SELECT v, name FROM s LEFT JOIN names ON s.v = names.id", false);
    }

    @Test
    public void answers_about_the_rows_of_a_window() {
        assertRestored("SELECT v, name FROM s LEFT JOIN names ON s.v = names.id GROUP BY COUNTWINDOW(2)", true);
        assertRestored(
                "SELECT name, count(*) AS n FROM s INNER JOIN names ON s.v = names.id "
                        + "GROUP BY name, COUNTWINDOW(3)",
                true);
    }

    @Test
    public void watermarks_do_not_overtake_answers() {
        String sql = "SELECT name, count(*) AS n FROM s INNER JOIN names ON s.v = names.id "
                + "GROUP BY name, TUMBLINGWINDOW(ss, 1)";
        assertThat(story(sql, true, trial -> trial.inEventTime().replacedAfterEveryEvent()))
                .isEqualTo(story(sql, true, SqlTrial::inEventTime));
    }

    private static void assertRestored(String sql, boolean blocks) {
        List<String> undisturbed = story(sql, blocks, UnaryOperator.identity());
        assertThat(undisturbed).as(sql).anyMatch(item -> item.contains("one"));
        assertThat(story(sql, blocks, SqlTrial::replacedAfterEveryEvent))
                .as(sql)
                .isEqualTo(undisturbed);
    }

    private static List<String> story(String sql, boolean blocks, UnaryOperator<SqlTrial> way) {
        SqlTrial trial = SqlTrial.sql(sql).from(MODULES.loader()).stream(STREAM).stream(TABLE)
                .lookup("answers", () -> new Answers(blocks));
        way.apply(trial);
        for (int i = 0; i < 8; i++) trial.on("s", row("v", i % 5, "t", i * 400L));
        return trial.end().story();
    }

    /** Knows one name for 1, two for 2, fails for 3 and knows nothing else. */
    private record Answers(boolean mayBlock) implements LookupSource {
        @Override
        public List<Map<String, Object>> lookup(List<String> fields, List<String> keys, List<Object> values)
                throws IOException {
            if (values.contains(3L)) throw new IOException("no answer");
            if (values.contains(1L)) return List.of(Map.of("id", 1L, "name", "one"));
            if (!values.contains(2L)) return List.of();
            return List.of(Map.of("id", 2L, "name", "two"), Map.of("id", 2L, "name", "second"));
        }
    }
}
