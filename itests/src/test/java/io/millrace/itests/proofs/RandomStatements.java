// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.proofs;

import java.util.Random;

/**
 * Statements over the streams {@code s} and {@code r}, whose columns are {@code a}, {@code b}, {@code c}, the list {@code l} and
 * the object {@code o}: of single rows, windows of all kinds, joins, analytic and set-returning functions.
 */
final class RandomStatements {
    private final Random random;

    RandomStatements(Random random) {
        this.random = random;
    }

    String next() {
        return switch (random.nextInt(7)) {
            case 0 -> rows();
            case 1 -> analytic();
            case 2 -> expanded();
            case 3, 4 -> grouped();
            case 5 -> window();
            default -> joined();
        };
    }

    private String rows() {
        return "SELECT " + maybe("*, ") + value("", 2) + " AS x, " + value("", 2) + " AS y, a FROM s" + where("")
                + maybe(" LIMIT 1");
    }

    private String analytic() {
        return "SELECT a, " + looksBack() + " AS p, " + looksBack() + " AS q, " + value("", 1) + " AS x FROM s"
                + pick(
                        "",
                        where(""),
                        " WHERE " + looksBack() + " " + pick("=", ">") + " " + value("", 0) + " OR "
                                + condition("", 1));
    }

    /** A call that looks back on earlier rows. */
    private String looksBack() {
        String call =
                pick("lag(", "latest(", "acc_sum(", "acc_count(", "acc_max(") + pick("a", "b", "a + 1", "abs(b)") + ")";
        return pick(call, "lag(a, 2)", "changed_col(true, a)", "had_changed(true, a, b)")
                + pick("", "", " OVER (PARTITION BY c)", " OVER (WHEN a > 1)", " OVER (PARTITION BY c WHEN b > 0)");
    }

    private String expanded() {
        return "SELECT " + pick("unnest(l) AS x, a", "unnest(l), b", "a, extract(o)", "unnest(l) AS x, a * 2 AS y, b")
                + " FROM s" + where("") + pick("", " GROUP BY COUNTWINDOW(3)") + maybe(" LIMIT 2");
    }

    private String grouped() {
        return "SELECT c, count(*) AS n, " + folded("") + " AS x, " + folded("") + " AS y FROM s" + where("")
                + " GROUP BY " + windowOf() + pick("", ", c", ", c", ", a, c")
                + pick("", " HAVING count(*) > 1", " HAVING n > 1 AND " + folded("") + " > 0")
                + pick("", " ORDER BY n DESC, c", " ORDER BY x") + maybe(" LIMIT 2");
    }

    private String folded(String source) {
        return pick("sum", "max", "min", "avg", "count", "collect", "stddev") + "(" + value(source, 1) + ")";
    }

    private String window() {
        return "SELECT "
                + pick("*", "a, b", "a, lag(a) AS p", "a, row_number() AS n", "a, window_end() AS e, b + 1 AS x")
                + " FROM s" + where("") + " GROUP BY " + windowOf()
                + pick("", " FILTER (WHERE " + condition("", 1) + ")")
                + pick("", " ORDER BY a", " ORDER BY b DESC") + maybe(" LIMIT 3");
    }

    private String windowOf() {
        return pick(
                "COUNTWINDOW(3)",
                "COUNTWINDOW(4, 2)",
                "TUMBLINGWINDOW(ss, 2)",
                "TUMBLINGWINDOW(ms, 700)",
                "HOPPINGWINDOW(ss, 3, 1)",
                "HOPPINGWINDOW(ms, 1000, 300)",
                "SLIDINGWINDOW(ss, 2)",
                "SLIDINGWINDOW(ss, 1, 1)",
                "SESSIONWINDOW(ss, 4, 1)",
                "STATEWINDOW(a > 1, a < 1)",
                "SLIDINGWINDOW(ss, 2) OVER (WHEN a > 1)");
    }

    private String joined() {
        String on = pick(
                "s.c = r.c", "s.a = r.a AND s.c = r.c", "s.c = r.c AND s.a > 1", "s.a > r.a", "s.c = r.c AND r.b < 2");
        return "SELECT s.a AS x, r.b AS y, " + pick("s.*", "s.c", "lag(s.a) AS p", "r.c AS z", value("s.", 1) + " AS v")
                + " FROM s " + pick("INNER", "LEFT", "RIGHT", "FULL") + " JOIN r ON " + on
                + pick(
                        "",
                        " WHERE " + condition("s.", 1),
                        " WHERE " + condition("r.", 1) + " AND " + condition("s.", 1))
                + " GROUP BY "
                + pick(
                        "COUNTWINDOW(5)",
                        "TUMBLINGWINDOW(ss, 2)",
                        "HOPPINGWINDOW(ss, 3, 1)",
                        "SLIDINGWINDOW(ss, 1)",
                        "SESSIONWINDOW(ss, 4, 1)");
    }

    private String where(String source) {
        return pick("", " WHERE " + condition(source, 2));
    }

    private String value(String source, int depth) {
        if (depth == 0) return pick(source + "a", source + "b", "1", "2.5", "0", "-3", "'t'");
        return switch (random.nextInt(5)) {
            case 0, 1 ->
                "(" + value(source, depth - 1) + " " + pick("+", "-", "*", "/", "%") + " " + value(source, depth - 1)
                        + ")";
            case 2 -> pick("abs", "ceil", "sqrt", "round") + "(" + value(source, depth - 1) + ")";
            case 3 ->
                "CASE WHEN " + condition(source, depth - 1) + " THEN " + value(source, depth - 1) + " ELSE 1 + 1 END";
            default -> value(source, 0);
        };
    }

    private String condition(String source, int depth) {
        if (depth == 0) {
            return pick(
                    source + "a > 1",
                    source + "b <= 2.5",
                    "1 = 1",
                    "2 < 1",
                    "'a' = 'b'",
                    source + "c = 'k'",
                    "abs(" + source + "a) > 1",
                    source + "c LIKE 'k%'");
        }
        return switch (random.nextInt(5)) {
            case 0 -> "(" + condition(source, depth - 1) + " AND " + condition(source, depth - 1) + ")";
            case 1 -> "(" + condition(source, depth - 1) + " OR " + condition(source, depth - 1) + ")";
            case 2 -> value(source, depth - 1) + pick(" = ", " != ", " < ", " >= ") + value(source, depth - 1);
            case 3 -> value(source, depth - 1) + pick(" BETWEEN 0 AND 1 + 1", " IN (1, 2.5, 1 + 2)", " NOT IN (0)");
            default -> condition(source, 0);
        };
    }

    private String maybe(String text) {
        return random.nextInt(4) == 0 ? text : "";
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
