// SPDX-License-Identifier: Apache-2.0
/**
 * Saving and restoring the state of extensions as neutral values, so that state outlives the class that wrote it. Not the
 * store that keeps it.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package io.millrace.api.checkpoint;
