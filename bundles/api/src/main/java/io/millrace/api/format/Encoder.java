// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.format;

import io.millrace.api.row.Row;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Encodes the results of one sink. One thread at a time. */
@ConsumerType
public interface Encoder {
    /** Appends one row as a message of its own. Missing columns are left out. */
    void encode(Row row, ByteOutput out);

    /** Appends the rows of one result as one message. */
    void encodeAll(List<Row> rows, ByteOutput out);

    /** Appends an error in the form that this format gives to errors. */
    void encodeError(String message, ByteOutput out);
}
