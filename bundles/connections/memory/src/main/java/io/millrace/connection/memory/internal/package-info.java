// SPDX-License-Identifier: Apache-2.0
/**
 * The bus itself. Not for users of it; they see {@link io.millrace.connection.memory.MemoryBus}.
 */
package io.millrace.connection.memory.internal;
