// SPDX-License-Identifier: Apache-2.0
/**
 * Functions that fit nowhere else: choosing a value that is not null, identifiers, the clock, the rule itself. Not those of
 * the metadata of events.
 */
package io.millrace.functions.misc;
