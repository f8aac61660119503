// SPDX-License-Identifier: Apache-2.0
/**
 * Declared column types of a stream: what {@code CREATE STREAM} writes down. Not the kinds that values have at run time;
 * those are {@link io.millrace.api.row.Kind}.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package io.millrace.api.type;
