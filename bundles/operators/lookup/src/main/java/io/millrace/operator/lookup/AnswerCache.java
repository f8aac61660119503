// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.lookup;

import io.millrace.api.option.Option;
import io.millrace.api.option.Options;
import io.millrace.api.row.Row;
import io.millrace.api.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers that a rule remembers, for the table option {@code lookup}: {@code cache} switches it on, {@code cacheTtl} says how
 * long an answer is good, 0 for ever, and {@code cacheMissingKey} keeps empty answers, too.
 */
final class AnswerCache {
    private static final Option LOOKUP = Option.object("lookup");
    private static final Option CACHE = Option.flag("cache");
    private static final Option TTL = Option.duration("cacheTtl");
    private static final Option MISSING = Option.flag("cacheMissingKey");

    private record Entry(List<Row> rows, long since) {}

    private final Map<Question, Entry> entries = new HashMap<>();
    private final boolean enabled;
    private final boolean keepsEmpty;
    private final long lifeMillis;
    private final Clock clock;
    private long nextSweep = Long.MIN_VALUE;

    AnswerCache(Options tableOptions, Clock clock) {
        Options options = Options.of(tableOptions.object(LOOKUP));
        this.enabled = options.flag(CACHE);
        this.keepsEmpty = options.flag(MISSING);
        this.lifeMillis = options.duration(TTL).toMillis();
        this.clock = clock;
    }

    Optional<List<Row>> find(Question question) {
        Entry entry = enabled ? entries.get(question) : null;
        return entry == null || isOld(entry, clock.millis()) ? Optional.empty() : Optional.of(entry.rows());
    }

    void add(Question question, List<Row> rows) {
        if (!enabled || rows.isEmpty() && !keepsEmpty) return;
        long now = clock.millis();
        sweep(now);
        entries.put(question, new Entry(rows, now));
    }

    private boolean isOld(Entry entry, long now) {
        return lifeMillis > 0 && now - entry.since() >= lifeMillis;
    }

    private void sweep(long now) {
        if (lifeMillis == 0 || now < nextSweep) return;
        entries.values().removeIf(entry -> isOld(entry, now));
        nextSweep = now + 2 * lifeMillis;
    }
}
