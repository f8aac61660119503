// SPDX-License-Identifier: Apache-2.0
/**
 * The format {@code binary}: the bytes of a payload are one column. Not a format with structure of any kind.
 */
package io.millrace.format.binary;
