// SPDX-License-Identifier: Apache-2.0
/**
 * Which partition of a stream an event belongs to. Not what is remembered of a partition, and not the groups of a window,
 * which end with it.
 */
package io.millrace.engine.partition;
