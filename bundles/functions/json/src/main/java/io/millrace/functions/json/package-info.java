// SPDX-License-Identifier: Apache-2.0
/**
 * Functions between JSON texts and values, and queries by JSON path. Not the format of streams and sinks, which is built for
 * speed.
 */
package io.millrace.functions.json;
