// SPDX-License-Identifier: Apache-2.0
/**
 * The MQTT client that sources and sinks share, as they see it. Not a client library: which one does the work is known
 * only to {@code internal}.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package io.millrace.connection.mqtt;
