// SPDX-License-Identifier: Apache-2.0
package io.millrace.demo;

import java.util.concurrent.TimeUnit;

/** So many lines a second are shown, however many results come; more than a person reads is noise. */
final class LineBudget {
    private final int linesPerSecond;
    private long second = Long.MIN_VALUE;
    private int shown;

    LineBudget(int linesPerSecond) {
        this.linesPerSecond = linesPerSecond;
    }

    boolean take(long nanoTime) {
        long now = TimeUnit.NANOSECONDS.toSeconds(nanoTime);
        if (now != second) {
            second = now;
            shown = 0;
        }
        return shown++ < linesPerSecond;
    }
}
