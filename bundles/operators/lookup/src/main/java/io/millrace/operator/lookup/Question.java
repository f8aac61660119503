// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.lookup;

import java.util.List;

/**
 * What a row asks a table.
 *
 * @param values of the key columns, none of them null
 */
record Question(List<Object> values) {}
