// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.sort;

import io.millrace.api.row.Row;

/** A row with its evaluated keys. */
record SortedRow(Row row, Object[] keys) {}
