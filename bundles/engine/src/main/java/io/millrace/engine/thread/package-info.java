// SPDX-License-Identifier: Apache-2.0
/**
 * All threads of the engine are made here: a worker for each processor that runs mailboxes, threads for what blocks, one for
 * timers.
 */
package io.millrace.engine.thread;
