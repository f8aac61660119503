// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks.endtoend;

import io.millrace.benchmarks.Workload;

/**
 * What an engine has to do.
 *
 * @param workload the rule, with one message per result row
 * @param broker where it reads and writes
 * @param qos of both directions, 0 or 1
 */
record Assignment(Workload workload, BrokerAddress broker, int qos) {
    static final String IN = "bench/in";
    static final String OUT = "bench/out";
}
