// SPDX-License-Identifier: Apache-2.0
/**
 * The HTTP server to which events are pushed, as sources see it. Not the management API: that has a server of its own.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package io.millrace.connection.httppush;
