// SPDX-License-Identifier: Apache-2.0
/**
 * The pool of clients that sources and sinks share.
 */
package io.millrace.engine.connection;
