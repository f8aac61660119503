// SPDX-License-Identifier: Apache-2.0
/**
 * The distribution as a process of its own: unpacked, started, awaited and stopped. Tests that look inside a
 * running container are in the stories package instead.
 */
package io.millrace.itests.server;
