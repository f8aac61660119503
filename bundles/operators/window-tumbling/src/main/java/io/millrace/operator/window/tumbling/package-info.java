// SPDX-License-Identifier: Apache-2.0
/**
 * Operator that cuts a stream into stretches of time that follow each other without gap or overlap.
 */
package io.millrace.operator.window.tumbling;
