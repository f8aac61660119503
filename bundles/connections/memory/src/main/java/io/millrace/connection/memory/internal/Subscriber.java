// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.memory.internal;

import io.millrace.connection.memory.MemoryListener;
import io.millrace.connection.memory.TopicFilter;

/** @param number greater for those who came later */
record Subscriber(long number, TopicFilter filter, MemoryListener listener) {}
