// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

/** JSON bytes to the wanted columns. One thread at a time. */
interface Decoder {

    /**
     * Reads one payload.
     *
     * @param payload a JSON object in UTF-8
     * @param columns the wanted columns, as bits of {@link Event}
     * @param into gets the values of the wanted columns; others are left as they are
     */
    void decode(byte[] payload, int columns, Event into);
}
