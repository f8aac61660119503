// SPDX-License-Identifier: Apache-2.0
/**
 * The commands of scope {@code engine}. Not the management of the process, which is the platform's.
 */
package io.millrace.console.engine;
