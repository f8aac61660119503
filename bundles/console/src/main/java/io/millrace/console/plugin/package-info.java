// SPDX-License-Identifier: Apache-2.0
/**
 * The commands of scope {@code plugin}. Not the work itself, which the plugin service does for all faces.
 */
package io.millrace.console.plugin;
