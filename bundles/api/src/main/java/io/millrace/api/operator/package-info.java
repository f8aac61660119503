// SPDX-License-Identifier: Apache-2.0
/**
 * Extensions that transform rows inside a pipeline, and the panes that windows fill. Not expressions; an operator is given
 * its expressions compiled.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package io.millrace.api.operator;
