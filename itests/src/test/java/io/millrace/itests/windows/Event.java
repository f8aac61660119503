// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.windows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A row of a stream.
 *
 * @param time no two events have the same
 * @param columns {@code n}, its number; {@code t}, its time; {@code k} to group by; {@code v}, mostly a number; {@code g}, a
 *     number of which there are few; {@code o}, an object; {@code p} to partition by; {@code b} and {@code e}, flags that are
 *     rarely true
 */
record Event(long time, Map<String, Object> columns) {
    private static final int COUNT = 220;

    /** Events in order of time. */
    static List<Event> some(Random random) {
        boolean messy = random.nextInt(4) == 0;
        boolean floats = random.nextBoolean();
        List<Event> events = new ArrayList<>();
        long time = 1_700_000_000_000L;
        for (long number = 0; number < COUNT; number++) {
            time += 1 + random.nextInt(random.nextInt(12) == 0 ? 60 : 6);
            Map<String, Object> columns = new LinkedHashMap<>();
            columns.put("n", number);
            columns.put("t", time);
            columns.put("k", (long) random.nextInt(3));
            columns.put("v", value(random, floats, messy));
            columns.put("g", (long) random.nextInt(9));
            columns.put("o", Map.of("m" + random.nextInt(5), number));
            columns.put("p", (long) random.nextInt(2));
            columns.put("b", random.nextInt(9) == 0);
            columns.put("e", random.nextInt(9) == 0);
            events.add(new Event(time, columns));
        }
        return events;
    }

    private static Object value(Random random, boolean floats, boolean messy) {
        int kind = random.nextInt(messy ? 60 : 40);
        if (kind == 0) return null;
        if (kind > 57) return "text";
        if (kind > 53) return floats ? (Object) 3L : 3.75;
        return floats ? (Object) (random.nextInt(10_000) / 8.0) : (Object) (long) random.nextInt(1_000);
    }

    /** The same events as they may come in, none of them later than others by more than so many milliseconds. */
    static List<Event> jumbled(List<Event> events, int millis, Random random) {
        Map<Event, Long> arrivals = new HashMap<>();
        events.forEach(event -> arrivals.put(event, event.time() + random.nextInt(millis)));
        List<Event> jumbled = new ArrayList<>(events);
        jumbled.sort(Comparator.comparing(arrivals::get));
        return jumbled;
    }
}
