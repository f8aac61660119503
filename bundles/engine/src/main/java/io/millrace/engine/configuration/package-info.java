// SPDX-License-Identifier: Apache-2.0
/**
 * Named groups of options that operators of an installation keep outside of rules.
 */
package io.millrace.engine.configuration;
