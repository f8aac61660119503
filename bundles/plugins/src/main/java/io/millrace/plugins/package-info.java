// SPDX-License-Identifier: Apache-2.0
/**
 * Plugins that users bring: how they are installed, updated and removed while rules run. What a plugin can do, and how rules
 * find it, is the business of the engine; the bundles of the distribution are the platform's.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package io.millrace.plugins;
