// SPDX-License-Identifier: Apache-2.0
/**
 * The bounded queue in front of a pipeline, and how workers take turns at it.
 */
package io.millrace.engine.mailbox;
