// SPDX-License-Identifier: Apache-2.0
/**
 * Extensions that hold one client for several sources and sinks. Not the sources and sinks themselves.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package io.millrace.api.connection;
