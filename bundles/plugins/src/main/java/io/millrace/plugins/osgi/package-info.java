// SPDX-License-Identifier: Apache-2.0
/**
 * Connects the plugins to the OSGi framework and its configuration.
 */
package io.millrace.plugins.osgi;
