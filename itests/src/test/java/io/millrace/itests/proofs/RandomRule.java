// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.proofs;

import static io.millrace.testkit.operator.Rows.row;

import io.millrace.api.error.MillraceException;
import io.millrace.itests.BuiltModules;
import io.millrace.testkit.sql.SqlTrial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * A rule with the rows that come in.
 *
 * @param eventTime whether the time of rows is in their column {@code t}
 */
record RandomRule(String sql, boolean eventTime, List<Event> events) {
    private static final BuiltModules MODULES = BuiltModules.in(Path.of("..", "bundles"));
    private static final int EVENTS = 16;
    private static final int LONGEST_PAUSE = 900;
    private static final long AFTERWARDS = 8_000;

    /** A row of a stream at a time. */
    record Event(long at, String stream, Map<String, Object> row) {}

    static RandomRule of(Random random) {
        String sql = new RandomStatements(random).next();
        return new RandomRule(sql, random.nextInt(3) == 0, events(random, sql.contains("JOIN")));
    }

    private static List<Event> events(Random random, boolean joined) {
        List<Event> events = new ArrayList<>();
        long at = 0;
        for (int i = 0; i < EVENTS; i++) {
            at += random.nextInt(LONGEST_PAUSE);
            long late = at - random.nextInt(3) * 150L;
            events.add(new Event(at, joined && random.nextBoolean() ? "r" : "s", content(random, late)));
        }
        return events;
    }

    private static Map<String, Object> content(Random random, long time) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("t", time);
        content.put("a", pick(random, 1, 2, 2, 0, -4, 1.5, null));
        content.put("b", pick(random, 2.5, 0.0, 1, 9.25, random.nextInt(6) == 0 ? "t" : 3));
        if (random.nextInt(5) > 0) content.put("c", pick(random, "k", "m", "kk", null));
        content.put("l", pick(random, List.of(1, 2), List.of(), List.of(row("a", 7, "z", 1)), 5));
        content.put("o", row("p", time, "q", random.nextInt(3)));
        return content;
    }

    private static Object pick(Random random, Object... choices) {
        return Arrays.asList(choices).get(random.nextInt(choices.length));
    }

    /** Everything that comes out when it is tried in some way, or why it is refused. */
    List<String> story(UnaryOperator<SqlTrial> way) {
        SqlTrial trial = SqlTrial.sql(sql).from(MODULES.loader()).stream(
                "CREATE STREAM s () WITH (DATASOURCE=\"s\", TIMESTAMP=\"t\")")
                .stream("CREATE STREAM r () WITH (DATASOURCE=\"r\", TIMESTAMP=\"t\")");
        if (eventTime) trial.inEventTime();
        try {
            return story(way.apply(trial).at(0));
        } catch (MillraceException refused) {
            return List.of("refused " + refused.getMessage());
        }
    }

    private List<String> story(SqlTrial trial) {
        long now = 0;
        for (Event event : events) {
            now = event.at();
            trial.at(now).on(event.stream(), event.row());
        }
        return trial.at(now + AFTERWARDS).end().story();
    }
}
