// SPDX-License-Identifier: Apache-2.0
/**
 * From syntax tree to a query that means something: names resolved, functions found, every rule of the language checked, one
 * class for each. Not yet a plan: nothing here knows operators.
 */
package io.millrace.sql.analyze;
