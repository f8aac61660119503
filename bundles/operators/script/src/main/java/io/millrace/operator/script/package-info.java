// SPDX-License-Identifier: Apache-2.0
/**
 * The operator type {@code script}: hands rows to a JavaScript function. The interpreter is inside this bundle and can reach
 * nothing outside of the script: no Java, no files, no threads.
 */
package io.millrace.operator.script;
