// SPDX-License-Identifier: Apache-2.0
/**
 * Compiled expressions, ready to be evaluated on rows. Not syntax trees.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package io.millrace.api.expression;
