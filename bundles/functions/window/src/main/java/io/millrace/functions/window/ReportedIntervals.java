// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.window;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.AnalyticFunction.History;
import io.millrace.api.function.Arguments;
import io.millrace.api.row.Value;
import io.millrace.api.value.Conversion;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Gives the parts of each interval that were not given before, and remembers them until they ended longer ago than the call
 * asks for. An interval that has no new part gives null.
 */
final class ReportedIntervals implements History {
    /** Ends of the remembered intervals by their starts; they do not overlap. */
    private final NavigableMap<Long, Long> reported = new TreeMap<>();

    @Override
    public void next(Arguments arguments, boolean valid, Value out) {
        long start = integer(arguments, 0, "start");
        long end = integer(arguments, 1, "end");
        long now = integer(arguments, 2, "now");
        if (start >= end) {
            throw new EvaluationException("the interval begins at " + start + " and so not before its end " + end);
        }
        forget(now, Conversion.strictLong(arguments.get(3)));
        List<Object> parts = parts(start, end);
        if (parts.isEmpty()) out.setNull();
        else out.set(parts);
    }

    private static long integer(Arguments arguments, int index, String name) {
        try {
            return Conversion.strictLong(arguments.get(index));
        } catch (EvaluationException wrong) {
            throw new EvaluationException(name + ": " + wrong.getMessage());
        }
    }

    private void forget(long now, long expire) {
        Iterator<Long> ends = reported.values().iterator();
        while (ends.hasNext() && ends.next() < now - expire) ends.remove();
    }

    /** The new parts, remembered from now on. */
    private List<Object> parts(long start, long end) {
        List<Object> parts = new ArrayList<>();
        long from = start;
        Map.Entry<Long, Long> before = reported.floorEntry(start);
        if (before != null) from = Math.max(from, before.getValue());
        for (Map.Entry<Long, Long> known :
                List.copyOf(reported.tailMap(start, false).headMap(end).entrySet())) {
            report(from, known.getKey(), parts);
            from = Math.max(from, known.getValue());
        }
        report(from, end, parts);
        return parts;
    }

    private void report(long start, long end, List<Object> parts) {
        if (start >= end) return;
        reported.put(start, end);
        parts.add(Map.of("start_key", String.valueOf(start), "end_key", String.valueOf(end)));
    }

    @Override
    public Object save() {
        List<Object> saved = new ArrayList<>();
        reported.forEach((start, end) -> saved.add(List.of(start, end)));
        return saved;
    }

    @Override
    public void restore(Object state) {
        reported.clear();
        for (Object interval : (List<?>) state) {
            List<?> ends = (List<?>) interval;
            reported.put((Long) ends.get(0), (Long) ends.get(1));
        }
    }
}
