// SPDX-License-Identifier: Apache-2.0
/**
 * Expressions in a plan, names resolved. Not syntax trees and not compiled.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package io.millrace.plan.expression;
