// SPDX-License-Identifier: Apache-2.0
/**
 * Where definitions and state are kept. Not a database for events.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package io.millrace.api.store;
