// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.values;

import static io.millrace.testkit.operator.Rows.row;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.millrace.itests.BuiltModules;
import io.millrace.testkit.sql.SqlTrial;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** Bad input is an error of its row, or has the result that is promised for it; the rule goes on with the next row. */
public class BadInputTest {
    private static final String INTEGERS = "CREATE STREAM s (v BIGINT, w BIGINT) WITH (DATASOURCE=\"s\")";
    private static final String STRICT =
            "CREATE STREAM s (v BIGINT) WITH (DATASOURCE=\"s\", STRICT_VALIDATION=\"true\")";
    private static final String STRICT_TIMES =
            "CREATE STREAM s (v BIGINT, t DATETIME) WITH (DATASOURCE=\"s\", STRICT_VALIDATION=\"true\")";
    private static final int DEPTH = 100_000;
    private static final int LENGTH = 10_000_000;

    private static final BuiltModules MODULES = BuiltModules.in(Path.of("..", "bundles"));

    private static SqlTrial sql(String select) {
        return SqlTrial.sql(select).from(MODULES.loader());
    }

    private static SqlTrial integers(String select) {
        return sql(select).stream(INTEGERS).sendingNulls();
    }

    private static byte[] latin(String text) {
        return text.getBytes(ISO_8859_1);
    }

    @Test
    public void values_of_the_wrong_type_are_errors_of_their_rows() {
        integers("SELECT v + 1 AS w FROM s")
                .onText("s", "{\"v\":\"x\"}", "{\"v\":true}", "{\"v\":[1]}", "{\"v\":1.5}", "{\"v\":1e30}", "{\"v\":1}")
                .fails(
                        "v has wrong type",
                        "v has wrong type",
                        "v has wrong type",
                        "v has wrong type",
                        "v has wrong type")
                .emits(row("w", 2));
        integers("SELECT v + 1 AS w FROM s")
                .on(row("v", "x"), row("v", true), row("v", List.of(1L)), row("v", Map.of("a", 1L)), row("v", 1))
                .fails("string(x) + int64(1)", "bool(true) + int64(1)", "invalid operation", "invalid operation")
                .emits(row("w", 2));
    }

    @Test
    public void missing_columns_are_null_but_not_where_a_schema_is_strict() {
        integers("SELECT v + 1 AS w FROM s")
                .onText("s", "{}", "{\"v\":null}", "{\"v\":1}")
                .emits(row("w", null), row("w", null), row("w", 2));
        sql("SELECT v FROM s").stream(STRICT)
                .onText("s", "{}", "{\"v\":null}", "{\"v\":1}")
                .fails("field v is not found", "field v type mismatch")
                .emits(row("v", 1));
    }

    @Test
    public void integers_wrap_around() {
        integers("SELECT v + 1 AS a, v * 2 AS m, 0 - v AS n, abs(v) AS b FROM s")
                .on(row("v", Long.MAX_VALUE), row("v", Long.MIN_VALUE))
                .emits(
                        row("a", Long.MIN_VALUE, "m", -2, "n", -Long.MAX_VALUE, "b", Long.MAX_VALUE),
                        row("a", Long.MIN_VALUE + 1, "m", 0, "n", Long.MIN_VALUE, "b", Long.MIN_VALUE));
        integers("SELECT v / w AS d, v % w AS m FROM s")
                .on(row("v", Long.MIN_VALUE, "w", -1))
                .emits(row("d", Long.MIN_VALUE, "m", 0));
        integers("SELECT sum(v) AS s FROM s GROUP BY COUNTWINDOW(2)")
                .on(row("v", Long.MAX_VALUE), row("v", 1))
                .emits(row("s", Long.MIN_VALUE));
    }

    @Test
    public void nothing_is_divided_by_zero() {
        for (String operator : List.of("/", "%")) {
            integers("SELECT v " + operator + " w AS q FROM s")
                    .on(row("v", 1, "w", 0), row("v", 1.5, "w", 0.0), row("v", 0, "w", -0.0), row("v", 0, "w", 2))
                    .fails("divided by zero", "divided by zero", "divided by zero")
                    .emits(row("q", 0));
        }
    }

    @Test
    public void what_is_no_number_compares_with_nothing() {
        sql("SELECT id FROM s WHERE cast(v, \"float\") > 0 OR cast(v, \"float\") = cast(v, \"float\")")
                .on(row("id", 1, "v", "NaN"), row("id", 2, "v", "-Infinity"), row("id", 3, "v", "1e400"))
                .fails("1e400")
                .emits(row("id", 2));
    }

    @Test
    public void dates_that_do_not_exist_are_errors() {
        sql("SELECT format_time(t, \"yyyy-MM-dd\") AS d FROM s")
                .on(row("t", "2025-02-30"), row("t", "2025-13-01"), row("t", "soon"), row("t", 1e300), row("t", 0))
                .fails("2025-02-30", "2025-13-01", "soon", "1e+300")
                .emits(row("d", "1970-01-01"));
        sql("SELECT v FROM s WHERE t > \"2025-01-01\"").stream(STRICT_TIMES)
                .onText("s", "{\"v\":1,\"t\":\"31/12/2025\"}", "{\"v\":2,\"t\":\"2025-12-31\"}")
                .fails("field t type mismatch")
                .emits(row("v", 2));
    }

    @Test
    public void numbers_of_any_size_are_read_or_refused() {
        sql("SELECT * FROM s")
                .onText(
                        "s",
                        "{\"v\":123456789012345678901234567890}",
                        "{\"v\":1e-400}",
                        "{\"v\":" + "1".repeat(DEPTH) + "}")
                .onText("s", "{\"v\":01}", "{\"v\":NaN}", "{\"v\":1}")
                .fails("malformed JSON", "malformed JSON", "malformed JSON")
                .emits(row("v", 1.2345678901234568e29), row("v", 0.0), row("v", 1.0));
    }

    @Test
    public void json_of_any_depth_is_read_or_refused_also_where_nobody_reads_it() {
        for (String select : List.of("SELECT * FROM s", "SELECT b FROM s")) {
            sql(select)
                    .onText("s", "{\"a\":" + "[".repeat(DEPTH) + "]".repeat(DEPTH) + ",\"b\":1}")
                    .onText("s", "{\"a\":".repeat(DEPTH) + "1" + "}".repeat(DEPTH))
                    .onText("s", "[".repeat(DEPTH), "{\"b\":2}")
                    .fails("JSON", "JSON", "but found array")
                    .emits(row("b", 2.0));
        }
        String deepest = "[".repeat(999) + "]".repeat(999);
        sql("SELECT b FROM s").onText("s", "{\"a\":" + deepest + ",\"b\":1}").emits(row("b", 1.0));
    }

    @Test
    public void broken_utf_8_is_an_error_and_half_a_character_counts_as_one() {
        sql("SELECT length(a) AS n FROM s")
                .onBytes("s", latin("{\"a\":\"\u00ff\u00fe\"}"))
                .onBytes("s", latin("{\"a\":\"\u00c3\"}"))
                .onBytes("s", latin("{\"\u00ff\":1}"))
                .onBytes("s", latin("{\"a\":\"\u00ed\u00a0\u0080\"}"))
                .fails("invalid UTF-8", "invalid UTF-8", "invalid UTF-8", "invalid UTF-8")
                .onText("s", "{\"a\":\"\\ud800\"}", "{\"a\":\"\\ud83d\\ude00\"}")
                .emits(row("n", 1), row("n", 1));
    }

    @Test
    public void messages_of_ten_megabytes_are_read() {
        String text = "x".repeat(LENGTH);
        String list = "1,".repeat(LENGTH / 2) + "1";
        sql("SELECT length(a) AS n, b FROM s")
                .onText("s", "{\"a\":\"" + text + "\",\"c\":[" + list + "],\"b\":2}")
                .emits(row("n", LENGTH, "b", 2.0));
    }

    @Test
    public void what_is_no_json_object_is_an_error() {
        sql("SELECT * FROM s")
                .onText(
                        "s",
                        "",
                        "{",
                        "null",
                        "1",
                        "\"x\"",
                        "[1]",
                        "{\"a\":1,}",
                        "{'a':1}",
                        "{\"a\":1} more",
                        "{\"a\":1}")
                .fails("empty", "JSON", "null", "number", "string", "number", "JSON", "JSON", "JSON")
                .emits(row("a", 1.0));
    }

    @Test
    public void a_row_that_a_window_cannot_take_leaves_the_next_window_alone() {
        sql("SELECT sum(v) AS s, count(*) AS n FROM s GROUP BY COUNTWINDOW(2)")
                .on(row("v", 1), row("v", "x"), row("v", 1), row("v", 2))
                .fails("expected a number but got string(x)")
                .emits(row("s", 3, "n", 2));
    }
}
