// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.format;

import org.osgi.annotation.versioning.ConsumerType;

/** Decodes the payloads of one stream. One thread at a time. */
@ConsumerType
public interface Decoder {
    /**
     * Decodes one payload into rows.
     *
     * @throws io.millrace.api.error.EvaluationException if it is malformed or does not fit the schema; the rows put into
     *     {@code rows} before that are not used
     */
    void decode(byte[] bytes, int offset, int length, DecodedRows rows);
}
