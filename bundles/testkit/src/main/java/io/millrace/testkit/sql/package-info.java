// SPDX-License-Identifier: Apache-2.0
/**
 * Statements tried out: rows in, rows out, on a clock that is turned by hand. The real compiler, operators and functions of
 * the class path work on the caller's thread; there are no sources, sinks or mailboxes.
 */
package io.millrace.testkit.sql;
