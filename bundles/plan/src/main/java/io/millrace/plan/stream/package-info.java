// SPDX-License-Identifier: Apache-2.0
/**
 * Definitions of streams and tables, and the statements that handle them. Not running sources.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package io.millrace.plan.stream;
