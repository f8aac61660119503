// SPDX-License-Identifier: Apache-2.0
/**
 * A sink for rows: the numbers of a result as gauges of StatsD. Not a sink for encoded results.
 */
package io.millrace.example.statsd;
