// SPDX-License-Identifier: Apache-2.0
/**
 * The sink of type {@code memory}: hands rows to other rules of this process. Not the bus they travel on.
 */
package io.millrace.sink.memory;
