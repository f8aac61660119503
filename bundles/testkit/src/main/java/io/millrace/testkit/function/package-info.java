// SPDX-License-Identifier: Apache-2.0
/**
 * Calls functions in tests as the engine does, and in all the ways in which it may. Not an evaluator of SQL.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package io.millrace.testkit.function;
