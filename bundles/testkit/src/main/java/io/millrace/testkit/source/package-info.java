// SPDX-License-Identifier: Apache-2.0
/**
 * Runs a source under test, and takes what it emits. Not the source's own peer, such as a broker.
 */
package io.millrace.testkit.source;
