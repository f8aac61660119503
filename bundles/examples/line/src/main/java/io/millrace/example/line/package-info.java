// SPDX-License-Identifier: Apache-2.0
/**
 * A connection and a sink that uses it: lines of text over one TCP connection that all rules share.
 */
package io.millrace.example.line;
