// SPDX-License-Identifier: Apache-2.0
/**
 * Plugins as bundles of the framework: put in, tried, taken out. No other bundle is stopped, started or refreshed on the way.
 * Which plugins there shall be is not decided here.
 */
package io.millrace.plugins.bundle;
