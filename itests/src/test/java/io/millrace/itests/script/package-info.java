// SPDX-License-Identifier: Apache-2.0
/**
 * Plays recorded scripts of management calls against a running server and compares what it answers. Not
 * what rules send; see the conformance package.
 */
package io.millrace.itests.script;
