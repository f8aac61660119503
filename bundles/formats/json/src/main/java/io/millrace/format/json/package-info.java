// SPDX-License-Identifier: Apache-2.0
/**
 * The format {@code json}. Decoding has two ways that must agree: a byte scanner that reads the wanted columns and
 * checks the rest, and Jackson, which is asked whenever the scanner is not sure. Encoding writes what Go's {@code
 * encoding/json} writes. Not a JSON library: nothing here is meant to be used outside the format.
 */
package io.millrace.format.json;
