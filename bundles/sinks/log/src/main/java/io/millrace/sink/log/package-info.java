// SPDX-License-Identifier: Apache-2.0
/**
 * The sink of type {@code log}: writes results into the log. Not a file of results; see the sink of type {@code file}.
 */
package io.millrace.sink.log;
