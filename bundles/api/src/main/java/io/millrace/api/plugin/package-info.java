// SPDX-License-Identifier: Apache-2.0
/**
 * What every extension that takes part in a rule shares: its life cycle and its surroundings. Not the kinds of extension;
 * each has a package of its own.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package io.millrace.api.plugin;
