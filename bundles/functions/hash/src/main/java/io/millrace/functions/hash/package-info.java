// SPDX-License-Identifier: Apache-2.0
/**
 * Digests of values and compression of bytes. Not encryption, and not the encodings that make texts of bytes.
 */
package io.millrace.functions.hash;
