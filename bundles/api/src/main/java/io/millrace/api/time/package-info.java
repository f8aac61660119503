// SPDX-License-Identifier: Apache-2.0
/**
 * The clock of the engine, which tests turn by hand, and durations as users write them.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package io.millrace.api.time;
