// SPDX-License-Identifier: Apache-2.0
/**
 * What windows are made of: panes that keep rows, and panes that fold rows into groups with aggregates. Not windows; when a
 * pane begins and ends is an operator's business.
 */
package io.millrace.engine.pane;
