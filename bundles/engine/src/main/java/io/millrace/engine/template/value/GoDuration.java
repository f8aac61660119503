// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.value;

import java.math.BigDecimal;

/** Durations as Go prints them, such as {@code 1h30m0s} or {@code 1.5ms}. */
public final class GoDuration {
    private static final long SECOND = 1_000_000_000L;
    private static final long MINUTE_SECONDS = 60;

    private GoDuration() {}

    public static String of(long nanos) {
        if (nanos == 0) return "0s";
        String sign = nanos < 0 ? "-" : "";
        long size = Math.abs(nanos);
        return sign + (size < SECOND ? small(size) : large(size));
    }

    private static String small(long nanos) {
        if (nanos < 1_000) return nanos + "ns";
        return nanos < 1_000_000 ? plain(nanos, 3) + "\u00b5s" : plain(nanos, 6) + "ms";
    }

    private static String large(long nanos) {
        long minutes = nanos / SECOND / MINUTE_SECONDS;
        String seconds = plain(nanos - minutes * MINUTE_SECONDS * SECOND, 9) + "s";
        if (minutes == 0) return seconds;
        long hours = minutes / MINUTE_SECONDS;
        return (hours == 0 ? "" : hours + "h") + minutes % MINUTE_SECONDS + "m" + seconds;
    }

    private static String plain(long nanos, int scale) {
        BigDecimal value = BigDecimal.valueOf(nanos, scale);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
