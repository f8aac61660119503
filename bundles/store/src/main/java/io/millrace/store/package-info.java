// SPDX-License-Identifier: Apache-2.0
/**
 * The embedded store: one file, safe against the sudden end of the process. Not a cache and not shared between processes.
 */
package io.millrace.store;
