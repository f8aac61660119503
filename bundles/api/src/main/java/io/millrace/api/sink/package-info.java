// SPDX-License-Identifier: Apache-2.0
/**
 * Extensions that send results out. Not encoding, templates, caching or retries: the engine does these before and around
 * a sink.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package io.millrace.api.sink;
