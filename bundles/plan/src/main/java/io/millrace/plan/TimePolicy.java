// SPDX-License-Identifier: Apache-2.0
package io.millrace.plan;

/**
 * Which time the windows of a rule follow.
 *
 * @param eventTime whether the time is a column of the events, rather than the time of their arrival
 * @param lateToleranceMillis how far the watermark stays behind the newest event
 */
public record TimePolicy(boolean eventTime, long lateToleranceMillis) {
    public static TimePolicy processingTime() {
        return new TimePolicy(false, 0);
    }
}
