// SPDX-License-Identifier: Apache-2.0
/**
 * Counters of the nodes of a rule. Not how they are shown.
 */
package io.millrace.engine.metric;
