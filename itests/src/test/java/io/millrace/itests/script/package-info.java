// SPDX-License-Identifier: Apache-2.0
/**
 * Plays recorded scripts of management calls against a running server and compares what it answers.
 */
package io.millrace.itests.script;
