// SPDX-License-Identifier: Apache-2.0
/**
 * The plan of a rule: sources, operators and the edges between them. It is data, immutable and made of neutral values, so that
 * any runner can run it. Not a running pipeline, and not SQL.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package io.millrace.plan;
