// SPDX-License-Identifier: Apache-2.0
/**
 * Plugins of the tests' own, made while they run, and the ways in which they get into a server.
 */
package io.millrace.itests.plugins;
