// SPDX-License-Identifier: Apache-2.0
/**
 * Extensions that SQL calls by name: scalar, aggregate, analytic and table functions. Not operators: a function sees
 * arguments, never the stream.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package io.millrace.api.function;
