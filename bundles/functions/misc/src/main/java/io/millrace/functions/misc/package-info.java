// SPDX-License-Identifier: Apache-2.0
/**
 * Functions that fit nowhere else: choosing a value that is not null, identifiers, the clock. Not those that need the
 * rule or the engine, such as its metadata or keyed state.
 */
package io.millrace.functions.misc;
