// SPDX-License-Identifier: Apache-2.0
/**
 * Functions of texts. Arguments that are no texts count as their text form. Not conversions between kinds, and not
 * hashes or encodings.
 */
package io.millrace.functions.string;
