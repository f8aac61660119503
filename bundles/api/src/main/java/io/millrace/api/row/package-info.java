// SPDX-License-Identifier: Apache-2.0
/**
 * The event as it travels through a pipeline: a {@link io.millrace.api.row.Row} of values laid out by a shared
 * {@link io.millrace.api.row.Shape}. Not a map, not a bean, and not thread safe: a row belongs to the pipeline that
 * processes it.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package io.millrace.api.row;
