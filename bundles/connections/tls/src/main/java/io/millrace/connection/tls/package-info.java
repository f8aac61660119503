// SPDX-License-Identifier: Apache-2.0
/**
 * The TLS options that clients of several kinds share, and the JDK's TLS set up by them. Not a client, and not a TLS
 * implementation.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package io.millrace.connection.tls;
