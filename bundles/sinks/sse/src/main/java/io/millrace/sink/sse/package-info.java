// SPDX-License-Identifier: Apache-2.0
/**
 * The sink of type {@code sse}: offers results as server-sent events at a path of the data server. Not the server: that is
 * the connection of the same type.
 */
package io.millrace.sink.sse;
