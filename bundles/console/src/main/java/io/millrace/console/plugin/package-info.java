// SPDX-License-Identifier: Apache-2.0
/**
 * The commands of scope {@code plugin}. Not the installation of bundles, which is the platform's.
 */
package io.millrace.console.plugin;
