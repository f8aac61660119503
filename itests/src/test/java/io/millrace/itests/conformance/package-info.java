// SPDX-License-Identifier: Apache-2.0
/**
 * Plays recorded cases (streams, a rule, input, expected messages) against a running server over HTTP only, and
 * judges them. How a server is started is not known here.
 */
package io.millrace.itests.conformance;
