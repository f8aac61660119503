// SPDX-License-Identifier: Apache-2.0
/**
 * Shows queries as the logical plans that clients of eKuiper know. Not how they run: that is in their plans.
 */
package io.millrace.sql.explain;
