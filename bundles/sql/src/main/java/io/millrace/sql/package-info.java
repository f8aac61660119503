// SPDX-License-Identifier: Apache-2.0
/**
 * The SQL dialect: from the text of a statement to a syntax tree, and from the tree of a query to a plan. It runs nothing and
 * keeps nothing; what exists is asked of the catalogue it is given.
 */
package io.millrace.sql;
