// SPDX-License-Identifier: Apache-2.0
/**
 * The surroundings that extensions are given.
 */
package io.millrace.engine.node;
