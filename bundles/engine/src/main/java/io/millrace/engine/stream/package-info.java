// SPDX-License-Identifier: Apache-2.0
/**
 * Definitions of streams and tables.
 */
package io.millrace.engine.stream;
