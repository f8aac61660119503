// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as rules write them: {@code 300ms}, {@code 1m30s}, {@code 2h}; units ns, us, ms, s, m, h. */
public final class Durations {
    private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d*)?|\\.\\d+)(ns|us|µs|μs|ms|s|m|h)");
    private static final Map<String, Long> NANOS = Map.of(
            "ns", 1L,
            "us", 1_000L,
            "µs", 1_000L,
            "μs", 1_000L,
            "ms", 1_000_000L,
            "s", 1_000_000_000L,
            "m", 60_000_000_000L,
            "h", 3_600_000_000_000L);

    private Durations() {}

    /** The duration that a text stands for, or empty if it is none. A leading sign is allowed, {@code 0} needs no unit. */
    public static Optional<Duration> parse(String text) {
        String body = text.strip();
        boolean negative = body.startsWith("-");
        if (negative || body.startsWith("+")) body = body.substring(1);
        if (body.equals("0")) return Optional.of(Duration.ZERO);
        if (body.isEmpty()) return Optional.empty();
        BigDecimal nanos = BigDecimal.ZERO;
        Matcher part = PART.matcher(body);
        int end = 0;
        while (end < body.length() && part.find(end) && part.start() == end) {
            nanos = nanos.add(new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(NANOS.get(part.group(2)))));
            end = part.end();
        }
        if (end < body.length() || nanos.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) return Optional.empty();
        Duration duration =
                Duration.ofNanos(nanos.setScale(0, RoundingMode.DOWN).longValueExact());
        return Optional.of(negative ? duration.negated() : duration);
    }
}
