// SPDX-License-Identifier: Apache-2.0
/**
 * Rules and whole engines without a container: extensions are found on the class path by their component descriptors.
 * Not for production; there nothing can be exchanged while rules run.
 */
package io.millrace.testkit.engine;
