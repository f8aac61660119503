// SPDX-License-Identifier: Apache-2.0
/**
 * The format {@code delimited}: values with a delimiter between them, all text, nothing quoted. Not RFC 4180.
 */
package io.millrace.format.delimited;
