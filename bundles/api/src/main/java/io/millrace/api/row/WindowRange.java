// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.row;

/**
 * The stretch of time that a window result belongs to, in epoch milliseconds.
 *
 * @param start first instant
 * @param end first instant after it
 * @param trigger the instant that fired the window, mostly equal to the end
 */
public record WindowRange(long start, long end, long trigger) {
    public static WindowRange of(long start, long end) {
        return new WindowRange(start, end, end);
    }
}
