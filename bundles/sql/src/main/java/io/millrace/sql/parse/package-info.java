// SPDX-License-Identifier: Apache-2.0
/**
 * From text to syntax tree, with every check that needs the text alone. The only package that knows the parser generator;
 * not the place for checks that need to know which streams or functions exist.
 */
package io.millrace.sql.parse;
