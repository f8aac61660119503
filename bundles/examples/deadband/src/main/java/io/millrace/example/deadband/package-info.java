// SPDX-License-Identifier: Apache-2.0
/**
 * An operator with state, for graph rules: lets a row through only if its value has moved. Not a filter on one row alone.
 */
package io.millrace.example.deadband;
