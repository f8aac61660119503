// SPDX-License-Identifier: Apache-2.0
/**
 * What stands around the commands under test: a session, and the services of the engine as far as commands call them.
 * Not an engine; what a service answers is what the test told it.
 */
package io.millrace.console.fake;
