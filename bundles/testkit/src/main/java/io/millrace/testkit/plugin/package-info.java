// SPDX-License-Identifier: Apache-2.0
/**
 * The surroundings of an extension under test: a context, a connection that is always there, and a clock
 * that is turned by hand. Not an engine; nothing here
 * runs a rule.
 */
package io.millrace.testkit.plugin;
