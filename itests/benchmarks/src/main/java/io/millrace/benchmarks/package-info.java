// SPDX-License-Identifier: Apache-2.0
/**
 * Measures what the same work costs in different engines, in process: the same payloads, each engine in a JVM of its
 * own, results compared by a hash. Figures are ratios to the floor, a hand-written loop with no engine, measured in
 * the same run. Not a test: nothing here passes or fails by time.
 */
package io.millrace.benchmarks;
