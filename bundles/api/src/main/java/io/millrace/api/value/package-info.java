// SPDX-License-Identifier: Apache-2.0
/**
 * How neutral values convert into each other and into text, for everybody who needs the same answer: casts, functions,
 * group keys, error texts. Not JSON; that is a format.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package io.millrace.api.value;
