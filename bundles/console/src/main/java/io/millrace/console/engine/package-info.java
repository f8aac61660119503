// SPDX-License-Identifier: Apache-2.0
/**
 * The commands of scope {@code engine}.
 */
package io.millrace.console.engine;
