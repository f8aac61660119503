// SPDX-License-Identifier: Apache-2.0
/**
 * From the nodes and edges of a graph rule to a plan: one class for each kind of node. Expressions are read, resolved and planned
 * as in SQL; nothing here knows the grammar or how rows are processed.
 */
package io.millrace.sql.graph;
