// SPDX-License-Identifier: Apache-2.0
/**
 * What all shell commands have in common: where they print, how they fail, and how long texts reach them. Not the
 * commands themselves: each scope has a package of its own.
 */
package io.millrace.console;
