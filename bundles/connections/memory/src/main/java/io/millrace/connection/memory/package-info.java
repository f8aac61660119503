// SPDX-License-Identifier: Apache-2.0
/**
 * The bus inside the process over which rules hand rows to each other by topic, and tables of what was published. Not a
 * queue: what nobody listens to is gone.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package io.millrace.connection.memory;
