// SPDX-License-Identifier: Apache-2.0
/**
 * What a source under test emits into. Not the source's own peer, such as a broker.
 */
package io.millrace.testkit.source;
