// SPDX-License-Identifier: Apache-2.0
/**
 * Functions of objects. Members keep the order in which they came. Not JSON texts and paths.
 */
package io.millrace.functions.object;
