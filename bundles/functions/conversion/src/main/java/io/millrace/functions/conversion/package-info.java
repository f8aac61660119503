// SPDX-License-Identifier: Apache-2.0
/** Functions that turn a value into another kind or notation. Not the arithmetic of times, and not hashes. */
package io.millrace.functions.conversion;
