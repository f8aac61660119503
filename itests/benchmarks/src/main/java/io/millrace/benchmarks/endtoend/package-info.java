// SPDX-License-Identifier: Apache-2.0
/**
 * Measures engines in processes of their own that read from and write to an MQTT broker: processor time, throughput,
 * latency, lost messages. Load and count come from a minimal client, so that they take little of the machine. Not
 * the engine inside this process, which is measured without a broker.
 */
package io.millrace.benchmarks.endtoend;
